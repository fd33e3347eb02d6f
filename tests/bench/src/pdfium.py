"""Reads each PDF file named on the standard input with pdfium: the text of its pages and the boxes it stands in."""

import sys
import time

import pypdfium2

print("ready", flush=True)
for line in sys.stdin:
    start = time.perf_counter()
    document = pypdfium2.PdfDocument(line.strip())
    for page in document:
        text = page.get_textpage()
        text.get_text_range()
        for index in range(text.count_rects()):
            text.get_rect(index)
        text.close()
        page.close()
    document.close()
    print(time.perf_counter() - start, flush=True)
