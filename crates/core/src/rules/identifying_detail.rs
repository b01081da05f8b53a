//! A detail that narrows down who the client is.

use super::{Rule, Sign};
use crate::report::{Detail, Kind};

/// See the module.
pub static RULE: Rule = Rule {
    id: "identifying-detail",
    kind: Kind::IdentifyingDetail,
    title: "A detail that narrows it down",
    why: "Few details single somebody out: an age, a job and a town are somebody.",
    instead: "Leave out age, job, place, diagnosis and family.",
    source: "HIPAA Safe Harbor; recital 26 GDPR on singling out; Sweeney 2000",
    signs: &[
        Sign::adds("[ @age|@decade ]").detail(Detail::Age),
        Sign::adds("[ @num year|yr|years old ]").detail(Detail::Age),
        Sign::adds("[ @num yo|y/o ]").detail(Detail::Age),
        Sign::adds("[ @occupation ]").detail(Detail::Occupation),
        Sign::adds("in|from|near|outside|to [ @place ]").detail(Detail::Place),
        Sign::adds("[ @health ]").detail(Detail::Health),
        Sign::adds("[ @family ]").detail(Detail::Family),
        Sign::adds("[ @ethnicity ] ").detail(Detail::Ethnicity),
        Sign::adds("[ @religion ]").detail(Detail::Religion),
        Sign::adds("[ @orientation ]").detail(Detail::Orientation),
        Sign::adds("[ @education ]").detail(Detail::Education),
        Sign::adds("[ @appearance ]").detail(Detail::Appearance),
        Sign::adds("[ @weekday|@year ]").detail(Detail::Date),
    ],
    check: None,
    cases: cases![
        Flags("My client is a «nurse»."),
        Flags("A «42-year-old» I see sleeps better."),
        Flags("My client from «Leeds» finally slept."),
        Flags("My client with «OCD» did it!"),
        Flags("My client’s «wife» is «pregnant»."),
        Flags("I am a counsellor in Hull. My client is a «nurse»."),
        Quiet("I’m a 34-year-old psychologist in Leeds."),
        Quiet("My sister is a nurse in Hull."),
        Quiet("OCD is not about tidiness."),
        Quiet("Now accepting new clients in Leeds."),
        Quiet("My husband is Irish."),
    ],
};
