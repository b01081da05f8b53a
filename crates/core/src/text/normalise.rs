//! One character in, at most one plain character out, so that every plain character knows where it came from.

/// Folds a character to the one the lexicon is written in: straight quotes, ASCII letters for styled, full-width,
/// circled and accented Latin ones, plain spaces. `None` for characters that are not seen: zero-width characters,
/// combining marks, variation selectors, direction marks.
pub fn fold(c: char) -> Option<char> {
    if c.is_ascii() {
        return Some(c.to_ascii_lowercase());
    }
    let code = u32::from(c);
    Some(match code {
        0x00AD | 0x034F | 0x061C | 0x180E | 0x200B..=0x200F | 0x202A..=0x202E | 0x2060..=0x2069 | 0xFEFF => {
            return None;
        }
        0x0300..=0x036F | 0x1AB0..=0x1AFF | 0x20D0..=0x20FF | 0xFE00..=0xFE0F => return None,
        0x00A0 | 0x1680 | 0x2000..=0x200A | 0x202F | 0x205F | 0x3000 => ' ',
        0x2028 | 0x2029 => '\n',
        0x2018 | 0x2019 | 0x201B | 0x02BC | 0x00B4 | 0x2032 => '\'',
        0x201C..=0x201F | 0x00AB | 0x00BB | 0x2033 => '"',
        0x2010 | 0x2011 => '-',
        0xFF01..=0xFF5E => ascii(code - 0xFF01 + 0x21),
        0x24B6..=0x24CF => letter(code - 0x24B6),
        0x24D0..=0x24E9 => letter(code - 0x24D0),
        0x1F130..=0x1F149 => letter(code - 0x1F130),
        0x1F150..=0x1F169 => letter(code - 0x1F150),
        0x1F170..=0x1F189 => letter(code - 0x1F170),
        // Mathematical alphabets: blocks of 26 capitals and 26 small letters, then Greek, then digits.
        0x1D400..=0x1D6A3 => letter((code - 0x1D400) % 26),
        0x1D7CE..=0x1D7FF => ascii(0x30 + (code - 0x1D7CE) % 10),
        0x00C0..=0x024F => latin(c).unwrap_or_else(|| lower(c)),
        _ => lower(c),
    })
}

/// The Latin letter that a Cyrillic or Greek one is mistaken for; for words that mix scripts.
pub fn homoglyph(c: char) -> Option<char> {
    const FROM: &str = "асеорхуіјѕԁһтмнквгпαεοιυνρτκχ";
    const TO: &str = "aceopxyijsdhtmhkbrnaeoiuvptkx";
    FROM.chars().zip(TO.chars()).find(|(from, _)| *from == c).map(|(_, to)| to)
}

/// The letter a digit or sign stands for in words written to dodge filters.
pub fn unleet(c: char) -> char {
    match c {
        '0' => 'o',
        '1' | '!' | '|' => 'i',
        '3' => 'e',
        '4' | '@' => 'a',
        '5' | '$' => 's',
        '7' => 't',
        other => other,
    }
}

fn ascii(code: u32) -> char {
    char::from_u32(code).unwrap_or(' ').to_ascii_lowercase()
}

fn letter(nth: u32) -> char {
    ascii(u32::from(b'a') + nth)
}

/// The small letter of Latin, Greek and Cyrillic capitals; the lexicon has words of no other script, and the tables of all scripts would be
/// a twentieth of the module.
fn lower(c: char) -> char {
    let code = u32::from(c);
    let small = match code {
        0x00D7 | 0x03A2 => code,
        0x00C0..=0x00DE | 0x0391..=0x03AB | 0x0410..=0x042F => code + 0x20,
        0x0400..=0x040F => code + 0x50,
        0x0178 => 0x00FF,
        // Capitals stand before their small letters, at odd or at even places.
        0x0139..=0x0148 | 0x0179..=0x017E | 0x01CD..=0x01DC => code + code % 2,
        0x0100..=0x0137 | 0x014A..=0x0177 | 0x01DE..=0x01EF | 0x01F8..=0x021F | 0x0222..=0x0233 => code | 1,
        _ => code,
    };
    char::from_u32(small).unwrap_or(c)
}

fn latin(c: char) -> Option<char> {
    const GROUPS: &[(char, &str)] = &[
        ('a', "àáâãäåāăąǎ"),
        ('c', "çćĉċč"),
        ('d', "ďđð"),
        ('e', "èéêëēĕėęě"),
        ('g', "ĝğġģ"),
        ('i', "ìíîïĩīĭįı"),
        ('l', "ĺļľŀł"),
        ('n', "ñńņňŉ"),
        ('o', "òóôõöøōŏő"),
        ('r', "ŕŗř"),
        ('s', "śŝşšș"),
        ('t', "ţťŧț"),
        ('u', "ùúûüũūŭůűų"),
        ('y', "ýÿŷ"),
        ('z', "źżž"),
    ];
    let small = lower(c);
    GROUPS.iter().find(|(_, accented)| accented.contains(small)).map(|(plain, _)| *plain)
}
