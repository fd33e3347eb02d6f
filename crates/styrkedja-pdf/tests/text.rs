//! What a page's content says: letters, words and where they stand.

mod support;

use std::fmt::Write as _;

use quickcheck::quickcheck;
use styrkedja_pdf::{BlockKind, Fault, RuleKind};
use support::{File, open, texts};

/// A page with one font, `F`.
fn with_font(content: &str, font: &str) -> File {
    let mut file = File::default();
    file.page(content, &format!("/Font << /F {font} >>"), "");
    file
}

fn near(a: f32, b: f32) -> bool {
    (a - b).abs() < 0.1
}

// --- Words ---

#[test]
fn a_space_or_a_gap_parts_words_and_kerning_does_not() {
    let mut file = File::default();
    file.plain("BT /F 10 Tf 50 700 Td [(En) -30 (het) 20 (en)] TJ ( har) Tj 30 0 Td (tolv) Tj ET");
    assert_eq!(texts(&file.read()), ["Enheten", "har", "tolv"]);
}

#[test]
fn letters_that_are_spread_are_one_word() {
    let mut file = File::default();
    file.plain("BT /F 10 Tf 3 Tc 50 700 Td (MAT OCH DRYCK) Tj ET");
    assert_eq!(texts(&file.read()), ["MAT", "OCH", "DRYCK"]);
}

#[test]
fn a_word_knows_its_place() {
    let mut file = File::default();
    // Helvetica's m is 0.833 wide.
    file.plain("BT /F 12 Tf 1 0 0 1 100 642 Tm (mm) Tj ET");
    let page = file.read();
    let word = &page.words[0];
    assert!(near(word.bounds.left, 100.0) && near(word.bounds.right, 120.0), "{:?}", word.bounds);
    assert!(near(word.baseline, 200.0) && near(word.size, 12.0));
    assert!(word.bounds.top < 200.0 && word.bounds.bottom > 200.0);
}

#[test]
fn lines_may_be_set_by_leading_or_by_quotes() {
    let mut file = File::default();
    file.plain("BT /F 10 Tf 14 TL 50 700 Td (ett) Tj T* (två) Tj (tre) ' 0 0 (fyra) \" ET");
    let page = file.read();
    // The file is read as UTF-8 bytes in Windows-1252, so only ASCII is compared here.
    let baselines: Vec<f32> = page.words.iter().map(|word| word.baseline).collect();
    assert_eq!(baselines, [142.0, 156.0, 170.0, 184.0]);
}

#[test]
fn a_raised_mark_is_a_word_of_its_own() {
    let mut file = File::default();
    file.plain("BT /F 10 Tf 50 700 Td (plan) Tj /F 6 Tf 4 Ts (1) Tj 0 Ts /F 10 Tf (dag) Tj ET");
    assert_eq!(texts(&file.read()), ["plan", "1", "dag"]);
}

#[test]
fn words_run_up_the_page_too() {
    let mut file = File::default();
    file.plain("BT /F 10 Tf 0 1 -1 0 50 100 Tm (Bilaga ett) Tj ET");
    let page = file.read();
    assert_eq!(texts(&page), ["Bilaga", "ett"]);
    assert!(page.words.iter().all(|word| !word.upright));
}

#[test]
fn a_turned_page_is_read_as_shown() {
    for (turn, content) in
        [(90, "0 1 -1 0 95 100 Tm"), (180, "-1 0 0 -1 495 95 Tm"), (270, "0 -1 1 0 500 742 Tm")]
    {
        let mut file = File::default();
        file.page(
            &format!("BT /F 10 Tf {content} (Rubrik) Tj ET"),
            support::HELVETICA,
            &format!("/Rotate {turn}"),
        );
        let page = file.read();
        let word = &page.words[0];
        assert!(word.upright, "{turn}");
        assert_eq!(page.width > page.height, turn != 180, "{turn}");
        assert!(near(word.baseline, 95.0), "{turn}: {word:?}");
        assert!(near(word.bounds.left, 100.0), "{turn}: {word:?}");
    }
}

#[test]
fn units_of_a_page_may_be_larger() {
    let mut file = File::default();
    file.page("BT /F 10 Tf 50 742 Td (stor) Tj ET", support::HELVETICA, "/UserUnit 2");
    let page = file.read();
    assert!(near(page.width, 1190.0));
    assert!(near(page.words[0].size, 20.0) && near(page.words[0].bounds.left, 100.0));
}

#[test]
fn invisible_text_is_marked() {
    let mut file = File::default();
    file.plain("BT /F 10 Tf 3 Tr 50 700 Td (ocr) Tj 0 Tr ( syns) Tj ET");
    let page = file.read();
    let hidden: Vec<bool> = page.words.iter().map(|word| word.hidden).collect();
    assert_eq!(hidden, [true, false]);
}

// --- Fonts ---

#[test]
fn codes_are_letters_by_the_encoding_of_the_font() {
    let differences = "<< /Type /Font /Subtype /Type1 /BaseFont /X /FirstChar 0 /Widths [500] \
        /Encoding << /Differences [65 /aring /Adieresis 1 /f_i /endash /uni00F6] >> >>";
    let file = with_font("BT /F 10 Tf 50 700 Td (AB\\001\\002\\003C) Tj ET", differences);
    assert_eq!(texts(&file.read()), ["åÄfi–öC"]);

    let mac = "<< /Type /Font /Subtype /TrueType /BaseFont /X /Encoding /MacRomanEncoding >>";
    let file = with_font("BT /F 10 Tf 50 700 Td (\\214\\212\\232) Tj ET", mac);
    assert_eq!(texts(&file.read()), ["åäö"]);

    let standard = "<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman >>";
    let file = with_font("BT /F 10 Tf 50 700 Td (\\252mat\\272) Tj ET", standard);
    assert_eq!(texts(&file.read()), ["“mat”"]);

    // Windows' encoding has bullets where it has no letter.
    let windows = "<< /Type /Font /Subtype /Type1 /BaseFont /X /Encoding /WinAnsiEncoding >>";
    let file = with_font("BT /F 10 Tf 50 700 Td (\\177 \\345\\344\\366) Tj ET", windows);
    assert_eq!(texts(&file.read()), ["•", "åäö"]);
}

/// A font with codes of two bytes, whose map to letters is an object of its own.
fn composite(to_unicode: &str, widths: &str) -> (String, String) {
    let map = format!(
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n\
         1 begincodespacerange <0000> <FFFF> endcodespacerange\n{to_unicode}\nendcmap end end"
    );
    let font = format!(
        "<< /Type /Font /Subtype /Type0 /BaseFont /X /Encoding /Identity-H MAP \
         /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /X {widths} >>] >>"
    );
    (map, font)
}

fn with_composite(content: &str, to_unicode: &str, widths: &str) -> File {
    let (map, font) = composite(to_unicode, widths);
    let mut file = File::default();
    let map = file.deflated("", map.as_bytes());
    let font = font.replace("MAP", &format!("/ToUnicode {map} 0 R"));
    file.page(content, &format!("/Font << /F {font} >>"), "");
    file
}

#[test]
fn codes_of_two_bytes_are_letters_by_their_map() {
    let file = with_composite(
        "BT /F 10 Tf 0 0 0 1 0 0 Tm 1 0 0 1 100 700 Tm <0001000200030004> Tj ET",
        "2 beginbfchar <0001> <00E5> <0004> <FB01> endbfchar 1 beginbfrange <0002> <0003> <0061> endbfrange",
        "/DW 1000 /W [1 [500 250] 3 4 100]",
    );
    let page = file.read();
    // Ligatures are given as their letters.
    assert_eq!(texts(&page), ["åabfi"]);
    assert!(near(page.words[0].bounds.right, 109.5), "{:?}", page.words[0].bounds);
}

#[test]
fn letters_of_a_ligature_may_have_their_bytes_swapped() {
    let file = with_composite(
        "BT /F 10 Tf 50 700 Td <00010002> Tj ET",
        "2 beginbfchar <0001> <66006900> <0002> <006E0073> endbfchar",
        "",
    );
    assert_eq!(texts(&file.read()), ["fins"]);
}

#[test]
fn codes_without_a_letter_are_counted() {
    let (_, font) = composite("", "");
    let file = with_font("BT /F 10 Tf 50 700 Td <000100020003> Tj ET", &font.replace("MAP", ""));
    let page = file.read();
    assert_eq!(texts(&page), ["\u{fffd}\u{fffd}\u{fffd}"]);
    assert_eq!(page.faults, [Fault::NoUnicode { font: "X".into(), glyphs: 3 }]);
}

#[test]
fn drawn_fonts_have_a_space_of_their_own() {
    let font = "<< /Type /Font /Subtype /Type3 /FontBBox [0 0 10 10] /FontMatrix [0.1 0 0 0.1 0 0] \
        /CharProcs << >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [5] >>";
    let page = with_font("BT /F 10 Tf 100 700 Td (aa) Tj ET", font).read();
    assert_eq!(texts(&page), ["aa"]);
    assert!(near(page.words[0].bounds.right, 110.0), "{:?}", page.words[0].bounds);
}

#[test]
fn fonts_written_in_the_resources_are_different_fonts() {
    let mut file = File::default();
    file.page(
        "BT /A 9 Tf 50 700 Td (ett) Tj /B 9 Tf 50 0 Td (tv) Tj ET",
        "/Font << /A << /Subtype /Type1 /BaseFont /X-Bold >> /B << /Subtype /Type1 /BaseFont /X >> >>",
        "",
    );
    let bold: Vec<bool> = file.read().words.iter().map(|word| word.bold).collect();
    assert_eq!(bold, [true, false]);
}

#[test]
fn a_font_is_bold_by_its_name_or_weight() {
    let named = "<< /Type /Font /Subtype /Type1 /BaseFont /ABCDEF+Exempel-Bold >>";
    assert!(with_font("BT /F 9 Tf (A) Tj ET", named).read().words[0].bold);
    let heavy =
        "<< /Type /Font /Subtype /Type1 /BaseFont /X /FontDescriptor << /FontWeight 700 >> >>";
    assert!(with_font("BT /F 9 Tf (A) Tj ET", heavy).read().words[0].bold);
}

// --- Forms and marks ---

#[test]
fn forms_are_drawn_where_they_are_placed() {
    let mut file = File::default();
    let inner = file.stream(
        &format!("/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Matrix [2 0 0 2 10 0] /Resources << {} >>", support::HELVETICA),
        b"BT /F 10 Tf 5 100 Td (inne) Tj ET",
    );
    file.page(
        "q 1 0 0 1 100 200 cm /X Do Q BT /F 10 Tf 50 700 Td (ute) Tj ET",
        &format!("/XObject << /X {inner} 0 R >> {}", support::HELVETICA),
        "",
    );
    let page = file.read();
    assert_eq!(texts(&page), ["inne", "ute"]);
    assert!(near(page.words[0].bounds.left, 120.0) && near(page.words[0].size, 20.0));
    assert!(near(page.words[0].baseline, 842.0 - 400.0));
}

#[test]
fn a_text_may_stand_for_its_glyphs() {
    let mut file = File::default();
    file.plain(
        "BT /F 10 Tf 50 700 Td /Span << /ActualText (verksam) >> BDC (v-) Tj (k) Tj EMC (het) Tj ET \
         BT /F 10 Tf 50 600 Td /Span << /ActualText <FEFF00E5> >> BDC (a) Tj EMC ET",
    );
    assert_eq!(texts(&file.read()), ["verksamhet", "å"]);
}

#[test]
fn what_is_no_part_of_the_text_is_marked() {
    let mut file = File::default();
    file.plain(
        "/Artifact BMC BT /F 10 Tf 50 800 Td (Sid 1) Tj ET EMC BT /F 10 Tf 50 700 Td (Mat) Tj ET",
    );
    let page = file.read();
    let artifacts: Vec<bool> = page.words.iter().map(|word| word.artifact).collect();
    assert_eq!(artifacts, [true, true, false]);
}

#[test]
fn tags_tell_the_block_of_a_word() {
    let mut file = File::default();
    let root = file.next();
    file.object(format!(
        "<< /Type /StructTreeRoot /ParentTree << /Nums [0 [{} 0 R {} 0 R]] >> /RoleMap << /Rubrik /H2 >> >>",
        root + 1,
        root + 2
    ));
    file.object(format!("<< /S /Rubrik /P {root} 0 R >>"));
    file.object(format!("<< /S /P /P {root} 0 R >>"));
    file.catalogue = format!("/StructTreeRoot {root} 0 R");
    file.page(
        "BT /F 10 Tf 50 700 Td /Rubrik << /MCID 0 >> BDC (Mat) Tj EMC 0 -20 Td /P << /MCID 1 >> BDC (god) Tj EMC ET",
        support::HELVETICA,
        "/StructParents 0",
    );
    let page = file.read();
    let kinds: Vec<_> = page.words.iter().map(|word| word.block.map(|block| block.kind)).collect();
    assert_eq!(kinds, [Some(BlockKind::Heading(2)), Some(BlockKind::Paragraph)]);
}

#[test]
fn pictures_are_counted() {
    let mut file = File::default();
    let picture = file.stream("/Type /XObject /Subtype /Image /Width 1 /Height 1", b"x");
    file.page(
        "/I Do q BI /W 1 /H 1 /BPC 8 /CS /G ID x EI Q BT /F 10 Tf 50 700 Td (efter) Tj ET",
        &format!("/XObject << /I {picture} 0 R >> {}", support::HELVETICA),
        "",
    );
    let page = file.read();
    assert_eq!(page.images, 2);
    assert_eq!(texts(&page), ["efter"]);
}

// --- Rules ---

#[test]
fn lines_and_areas_along_the_page_are_rules() {
    use RuleKind::{Fill, Horizontal, Vertical};

    let mut file = File::default();
    file.plain(
        "0.5 w 50 700 m 250 700 l S 60 500 m 60 650 l S 50 400 200 0.5 re f 50 300 0.5 90 re f \
         0.9 g 50 200 200 20 re f",
    );
    let kinds: Vec<RuleKind> = file.read().rules.iter().map(|rule| rule.kind).collect();
    assert_eq!(kinds, [Horizontal, Vertical, Horizontal, Vertical, Fill]);
}

#[test]
fn slanted_and_white_marks_are_none() {
    let mut file = File::default();
    file.plain(
        "50 700 m 250 750 l S 1 g 50 200 200 20 re f 1 1 1 RG 50 600 m 250 600 l S 50 500 m 90 500 l n",
    );
    assert_eq!(file.read().rules, []);
}

#[test]
fn a_box_has_four_sides() {
    let mut file = File::default();
    file.plain("50 100 200 300 re S");
    let page = file.read();
    let count = |kind| page.rules.iter().filter(|rule| rule.kind == kind).count();
    assert_eq!((count(RuleKind::Horizontal), count(RuleKind::Vertical)), (2, 2));
}

quickcheck! {
    /// Words placed apart from each other are found, each where it was put.
    fn placed_words_are_found(places: Vec<(u8, u8)>) -> bool {
        let mut content = String::new();
        for (at, (x, y)) in places.iter().enumerate() {
            let (x, y) = (u32::from(*x % 18) * 30, u32::from(*y) * 3);
            let _ = writeln!(content, "BT /F 8 Tf 1 0 0 1 {x} {y} Tm (w{at}) Tj ET");
        }
        let mut file = File::default();
        file.plain(&content);
        let page = file.read();
        page.words.len() == places.len()
            && page.words.iter().zip(&places).enumerate().all(|(at, (word, (x, y)))| {
                word.text == format!("w{at}")
                    && near(word.bounds.left, f32::from(*x % 18) * 30.0)
                    && near(word.baseline, 842.0 - f32::from(*y) * 3.0)
            })
    }

    /// A string cut into pieces with moves between them has the same letters.
    fn no_letter_is_lost(text: String, cuts: Vec<i8>) -> bool {
        let letters: Vec<char> = text.chars().filter(char::is_ascii_alphanumeric).collect();
        let mut content = String::from("BT /F 10 Tf 50 700 Td [");
        for (at, letter) in letters.iter().enumerate() {
            let back = i32::from(cuts.get(at).copied().unwrap_or(0)) * 50;
            let _ = write!(content, "({letter}) {back} ");
        }
        content.push_str("] TJ ET");
        let mut file = File::default();
        file.plain(&content);
        texts(&file.read()).concat() == letters.iter().collect::<String>()
    }
}

#[test]
fn bookmarks_come_in_order_with_their_depths() {
    let mut file = File::default();
    file.plain("BT ET");
    let first = file.next();
    let (inner, last, outline) = (first + 1, first + 2, first + 3);
    file.object(format!("<< /Title (Inledning) /First {inner} 0 R /Next {last} 0 R >>"));
    file.object("<< /Title <FEFF0056006500720073006100E5> >>");
    // One that follows itself is not followed for ever.
    file.object(format!("<< /Title (Budget) /Next {first} 0 R >>"));
    file.object(format!("<< /First {first} 0 R >>"));
    file.catalogue = format!("/Outlines {outline} 0 R");
    let found = open(file.bytes()).expect("a file").bookmarks();
    let told: Vec<_> = found.iter().take(3).map(|mark| (mark.title.as_str(), mark.depth)).collect();
    assert_eq!(told, [("Inledning", 1), ("Versaå", 2), ("Budget", 1)]);
    assert!(found.len() <= 10_000, "{}", found.len());
}
