use std::{borrow::Cow, cmp::Ordering, fmt, str::FromStr};

use serde::{Deserialize, Serialize};

use crate::error::{Expected, ValueError};

/// A JSON Pointer (RFC 6901) to a value of a document, such as `/goals/0/goals/2/title`.
///
/// Findings, remarks and the source map name values by pointer, so the same finding fits a document that came
/// from text, from JSON or from a program. Pointers order as the values do: `/goals/9` before `/goals/10`.
///
/// ```
/// use styrkedja::Pointer;
///
/// let title = Pointer::root().field("goals").index(10).field("title");
/// assert_eq!(title.to_string(), "/goals/10/title");
/// assert!(title > "/goals/9".parse().expect("a pointer"));
/// assert_eq!(title.parent().map(|p| p.to_string()).as_deref(), Some("/goals/10"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Pointer(String);

impl Pointer {
    /// The pointer to the whole document.
    pub fn root() -> Self {
        Self::default()
    }

    /// Whether this is the pointer to the whole document.
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }

    /// The pointer to a key of the object this one points to. Slashes and tildes in the key are escaped.
    #[must_use]
    pub fn field(&self, key: &str) -> Self {
        let mut path = String::with_capacity(self.0.len() + 1 + key.len());
        path.push_str(&self.0);
        path.push('/');
        for c in key.chars() {
            match c {
                '~' => path.push_str("~0"),
                '/' => path.push_str("~1"),
                _ => path.push(c),
            }
        }
        Self(path)
    }

    /// The pointer to an element of the array this one points to, counted from 0.
    #[must_use]
    pub fn index(&self, index: usize) -> Self {
        Self(format!("{}/{index}", self.0))
    }

    /// The pointer to the object or array that holds the value; nothing for the whole document.
    pub fn parent(&self) -> Option<Self> {
        self.0.rfind('/').map(|slash| Self(self.0[..slash].to_owned()))
    }

    /// The keys and indices from the root, unescaped.
    ///
    /// ```
    /// use styrkedja::Pointer;
    ///
    /// // `~1` is how a pointer writes the slash within a key.
    /// let pointer: Pointer = "/goals/2/x-a~1b".parse().expect("a pointer");
    /// assert_eq!(pointer.segments().collect::<Vec<_>>(), ["goals", "2", "x-a/b"]);
    /// ```
    pub fn segments(&self) -> impl Iterator<Item = Cow<'_, str>> {
        self.0.split('/').skip(1).map(|segment| {
            if segment.contains('~') {
                segment.replace("~1", "/").replace("~0", "~").into()
            } else {
                segment.into()
            }
        })
    }

    /// The pointer as text, empty for the whole document.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Pointer {
    type Err = ValueError;

    fn from_str(text: &str) -> Result<Self, ValueError> {
        let escapes_hold =
            || text.split('~').skip(1).all(|rest| rest.starts_with('0') || rest.starts_with('1'));
        if (text.is_empty() || text.starts_with('/')) && escapes_hold() {
            Ok(Self(text.to_owned()))
        } else {
            Err(ValueError::new(Expected::Pointer, text))
        }
    }
}

impl TryFrom<String> for Pointer {
    type Error = ValueError;

    fn try_from(text: String) -> Result<Self, ValueError> {
        text.parse()
    }
}

impl From<Pointer> for String {
    fn from(pointer: Pointer) -> Self {
        pointer.0
    }
}

impl Ord for Pointer {
    fn cmp(&self, other: &Self) -> Ordering {
        // Pointers into one document begin alike: only the first segment that differs is looked at.
        let (a, b) = (self.0.as_bytes(), other.0.as_bytes());
        let alike = a.iter().zip(b).position(|(a, b)| a != b).unwrap_or(a.len().min(b.len()));
        let from = a[..alike].iter().rposition(|&byte| byte == b'/').map_or(0, |slash| slash + 1);
        let segment = |path: &[u8]| {
            path[from..].iter().position(|&byte| byte == b'/').unwrap_or(path.len() - from)
        };
        let (ours, theirs) = (&a[from..from + segment(a)], &b[from..from + segment(b)]);
        // Indices compare as numbers. A longer run of digits is a larger number: no index has leading zeros.
        let digits =
            |segment: &[u8]| if segment.iter().all(u8::is_ascii_digit) { segment.len() } else { 0 };
        digits(ours)
            .cmp(&digits(theirs))
            .then_with(|| ours.cmp(theirs))
            .then_with(|| a.len().cmp(&b.len()))
    }
}

impl PartialOrd for Pointer {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

#[cfg(test)]
mod tests {
    use super::Pointer;

    #[test]
    fn pointers_order_as_the_values_do() {
        let in_order = [
            "",
            "/closing/0",
            "/goals",
            "/goals/0",
            "/goals/0/goals/0",
            "/goals/0/goals/0/title",
            "/goals/0/title",
            "/goals/2",
            "/goals/9/title",
            "/goals/10",
            "/goals/100",
            "/year",
        ];
        let pointers: Vec<Pointer> = in_order.iter().filter_map(|text| text.parse().ok()).collect();
        assert_eq!(pointers.len(), in_order.len());
        assert!(pointers.is_sorted_by(|a, b| a < b));
    }

    #[test]
    fn keys_with_slash_and_tilde_come_back() {
        for key in ["", "a/b", "~", "~1", "~01", "x-å/~"] {
            let pointer = Pointer::root().field(key).field("text");
            assert_eq!(pointer.segments().collect::<Vec<_>>(), [key, "text"]);
            assert_eq!(pointer.parent(), Some(Pointer::root().field(key)));
        }
    }

    #[test]
    fn what_is_no_pointer_is_refused() {
        for text in ["goals", "goals/0", "#/goals", "/a~", "/a~2", "/~"] {
            assert!(text.parse::<Pointer>().is_err(), "{text:?}");
        }
    }
}
