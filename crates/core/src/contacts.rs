//! Shaped things that lead straight to somebody: email addresses, phone numbers, links. Read from the original text by
//! hand: regular expressions would add more than half again to the extension's module (measured; see ARCHITECTURE.md).

use crate::report::Detail;
use std::ops::Range;

/// Fewer digits than this are helplines (988, 116 123, 13 11 14), prices and years.
const PHONE_DIGITS: usize = 9;

/// The contacts of a text, as ranges in UTF-16 code units, in order.
pub fn find(source: &str) -> Vec<(Detail, Range<usize>)> {
    let chars: Vec<char> = source.chars().collect();
    let mut found = Vec::new();
    let (mut at, mut units) = (0, 0);
    while at < chars.len() {
        let shape = starts_word(&chars, at).then(|| shape_at(&chars, at)).flatten();
        let length = shape.map_or(1, |(_, length)| length);
        let width: usize = chars[at..at + length].iter().map(|c| c.len_utf16()).sum();
        if let Some((detail, _)) = shape {
            found.push((detail, units..units + width));
        }
        at += length;
        units += width;
    }
    found
}

fn starts_word(chars: &[char], at: usize) -> bool {
    let opens = chars[at].is_ascii_alphanumeric() || matches!(chars[at], '+' | '(');
    opens && (at == 0 || !(chars[at - 1].is_alphanumeric() || matches!(chars[at - 1], '@' | '.' | '_' | '-' | '+')))
}

/// What starts here, and its length in characters.
fn shape_at(chars: &[char], at: usize) -> Option<(Detail, usize)> {
    if chars[at].is_ascii_digit() || matches!(chars[at], '+' | '(') {
        return phone(&chars[at..]).map(|length| (Detail::Phone, length));
    }
    link(&chars[at..]).map(|n| (Detail::Link, n)).or_else(|| email(&chars[at..]).map(|n| (Detail::Email, n)))
}

fn run(chars: &[char], allowed: impl Fn(char) -> bool) -> usize {
    chars.iter().take_while(|c| allowed(**c)).count()
}

/// Without the marks that end a sentence.
fn trimmed(chars: &[char], length: usize) -> usize {
    length
        - chars[..length]
            .iter()
            .rev()
            .take_while(|c| matches!(c, '.' | ',' | '!' | '?' | ')' | ':' | ';' | '-' | ' ' | '('))
            .count()
}

fn link(chars: &[char]) -> Option<usize> {
    let starts = |prefix: &str| {
        prefix.chars().enumerate().all(|(i, c)| chars.get(i).is_some_and(|x| x.eq_ignore_ascii_case(&c)))
    };
    (starts("https://") || starts("http://") || starts("www."))
        .then(|| trimmed(chars, run(chars, |c| !c.is_whitespace() && !c.is_control())))
}

fn email(chars: &[char]) -> Option<usize> {
    let name = run(chars, |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-'));
    if name > 64 || chars.get(name) != Some(&'@') {
        return None;
    }
    let host = run(&chars[name + 1..], |c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'));
    let length = trimmed(chars, name + 1 + host);
    chars.get(name + 1..length)?.contains(&'.').then_some(length)
}

/// International or with a leading zero, or in groups of three, three and four.
fn phone(chars: &[char]) -> Option<usize> {
    let length = trimmed(
        chars,
        run(&chars[..chars.len().min(30)], |c| c.is_ascii_digit() || matches!(c, ' ' | '.' | '-' | '(' | ')' | '+')),
    );
    let digits: Vec<&char> = chars[..length].iter().filter(|c| c.is_ascii_digit()).collect();
    let international = chars[0] == '+' || digits.first() == Some(&&'0');
    let groups: Vec<usize> =
        chars[..length].split(|c| !c.is_ascii_digit()).map(<[char]>::len).filter(|n| *n > 0).collect();
    (digits.len() >= PHONE_DIGITS && digits.len() <= 15 && (international || groups == [3, 3, 4])).then_some(length)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slices(source: &str) -> Vec<(Detail, String)> {
        let units: Vec<u16> = source.encode_utf16().collect();
        find(source).into_iter().map(|(d, r)| (d, String::from_utf16_lossy(&units[r]))).collect()
    }

    #[test]
    fn contacts_are_found_where_they_stand() {
        let found = slices("😭 write anna.b@example.org or +44 7700 900123, www.example.org/anna, or (617) 555-0123");
        assert_eq!(
            found,
            [
                (Detail::Email, "anna.b@example.org".to_owned()),
                (Detail::Phone, "+44 7700 900123".to_owned()),
                (Detail::Link, "www.example.org/anna".to_owned()),
                (Detail::Phone, "(617) 555-0123".to_owned()),
            ]
        );
    }

    #[test]
    fn helplines_prices_and_years_are_no_contacts() {
        assert_eq!(slices("Call 988, 116 123 or 13 11 14. £60 a session since 2019, 9am to 5pm."), []);
    }
}
