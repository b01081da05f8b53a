//! Clients turned into entertainment: skits, lists, points of view.

use super::{Rule, Sign};
use crate::frames::Frames;
use crate::report::Kind;

/// Words of film and page ("season four", "the textbook") are what jokes about clients are made with.
const PAGE: Frames = Frames::FICTION.and(Frames::LITERATURE);

/// See the module.
pub static RULE: Rule = Rule {
    id: "entertainment",
    kind: Kind::Entertainment,
    title: "Clients as entertainment",
    why: "It may be kind and funny, and every client who watches asks which line was theirs.",
    instead: "Make yourself the joke, or an invented figure nobody could be.",
    source: "New Statesman and Washington Post 2023 on therapists’ skits; Sieck 2012 on self-recognition",
    signs: &[
        Sign::cautions("[ client|patient|pt|ct|caller|intake quotes|sayings|one-liners|excuses|bloopers ]").unless(Frames::POLICY.and(Frames::MARKETING)).even_if(PAGE),
        Sign::cautions("[ things|lines|quotes|stuff|excuses|what|one-liners|words|phrases|sentences|some|questions|gems .. my @adj* @clients|@minors|people|kids|couples|teens ] ..3 say|said|says|have|ask|told|tell|text").even_if(Frames::HYPOTHETICAL).even_if(PAGE),
        Sign::cautions("[ things|lines|quotes|excuses|stuff people|folks|parents|couples|clients|patients|they|kids|that say|said|tell|told|have|get|ive|text|heard ] ..4 me|session|therapy|room|said|office|clinic|couch|hand|no").needs(Frames::PRACTICE.and(Frames::SETTING)).even_if(Frames::HYPOTHETICAL).even_if(PAGE),
        Sign::cautions("[ things|lines|quotes|excuses|stuff|texts|emails clients|patients|pts ] ..3 say|said|says|have|tell|told|send|text|ask").even_if(Frames::HYPOTHETICAL).even_if(PAGE),
        Sign::cautions("[ why do|are my? clients|patients|cts|pts ]").unless(Frames::POLICY.and(Frames::TEACHING)).even_if(PAGE),
        Sign::cautions("[ @num @listing ..2 heard|hear|happened|happens|said ] ..3 session|sessions|therapy|room|couch"),
        Sign::cautions("[ my|our|the|ranking|top @num|@superlative|most* moments|things|stories|sessions|session ] ..4 in|as|that|from|mid ..3 therapy|session|sessions|therapist"),
        Sign::cautions("[ things|lines|sentences|words|quotes|wisdom|gems ..4 from my? @adj* @clients|couch|chair|room|caseload ]").even_if(PAGE),
        Sign::cautions("[ @num things|lines|sentences|words|quotes|stories ..4 heard|told|said|learned|learnt ..3 @clients|couch|rug|room|consulting|session ]").even_if(PAGE),
        Sign::cautions("[ @num @clients|@units ] ..2 told|said|asked|cried|cancelled|canceled|cried|brought|named|have").even_if(PAGE),
        Sign::cautions("[ funny|hilarious|love how ..3 @clients|patients|clients|they ]").needs(Frames::PRACTICE.and(Frames::SETTING)).even_if(PAGE),
        Sign::cautions("[ the @adj? narcissist|husband|wife|partner|one|ones|dads|dad|mum|mums in @adj? couples|family|group therapy|counselling ]"),
        Sign::cautions("[ stories|tales|moments|poems|letters from the? @couch|@ward|consulting|couch|my|room ]"),
        Sign::cautions("[ types|kinds of @adj* clients|patients|couples|therapy ]").even_if(PAGE),
        Sign::cautions("[ lines|quotes|stories|heard from|on the|my couch|room|ward ]"),
        Sign::cautions("pov ..6 [ your|ur|my|the|a client|patient|couple|session|@time|no ]").even_if(Frames::HYPOTHETICAL).even_if(PAGE),
        Sign::cautions("pov ..3 you|youre [ my|the @time|client|next|first ]").even_if(Frames::HYPOTHETICAL).even_if(PAGE),
        Sign::cautions("[ when|while|after your|my|a|the client|patient|couple|@minor ] .. goes|says|said|asks|drops|brings|cancels|tells|hits|explains").needs(Frames::STAGED.and(Frames::COMPLAINT)).even_if(Frames::HYPOTHETICAL).even_if(PAGE),
        Sign::cautions("[ client|clients|patient|patients|pt|ct be like ]").even_if(PAGE),
        Sign::cautions("[ how my clients|patients ] ..2 tell|say|sit|cancel|text|look|arrive").even_if(PAGE),
        Sign::warns("^ [ client|patient|pt|ct ] :").even_if(Frames::HYPOTHETICAL).unless(Frames::STAGED.and(Frames::INVENTED)),
        Sign::cautions("^ [ client|patient|pt|ct ] :").even_if(Frames::HYPOTHETICAL).even_if(PAGE),
        Sign::cautions("[ ranking|rating|ranked the|my|no|@adj* @superlative|@event|people|clients|things|excuses ] ..5 session|sessions|excuses|therapy|screen|clients").even_if(PAGE),
        Sign::cautions("[ overheard on|in|from my|the|our @room|@couch|@ward|clinic|session ]"),
        Sign::cautions("[ things|stuff|what|lines @clients|people|couples|kids|families have|left|said|say|called|brought|broke ] ..5 @room|@session|me|couch|office")
            .needs(Frames::PRACTICE.and(Frames::SETTING)).even_if(PAGE),
        Sign::cautions("[ what|things @clients called|brought|said|wore|left ]").even_if(PAGE),
        Sign::cautions("[ types|kinds|kind of @adj* callers|parents|families|dads|mums|husbands|wives|men|women|people ]")
            .needs(Frames::PRACTICE.and(Frames::SETTING)),
        Sign::cautions("[ @sessions|consults be like ]"),
        Sign::cautions("[ me|us ..3 ] when|while|as|watching|nodding|pretending|listening ..3 my|our|a|the|@clients ..2 @clients|client|patient|couple")
            .even_if(Frames::HYPOTHETICAL)
            .unless(Frames::POLICY).even_if(PAGE),
        Sign::cautions("[ me nodding|watching|trying|pretending|listening ..3 my|our? @clients|client|patient|couple ]").even_if(PAGE),
        Sign::cautions("[ @session|counselling|counseling|therapy bingo ]"),
        Sign::cautions("[ first|intake session bingo ]"),
        Sign::cautions("~day|team|meeting|cpd|conference|office [ bingo ]").needs(Frames::SETTING),
        Sign::adds("[ @pov ]").beside_any_reference(),
        Sign::cautions("[ things|lines|quotes|excuses|stuff|texts|emails|reasons|gems my? @adj? clients|patients|pts|cts ] ..3 say|said|says|have|tell|told|send|text|ask|give|given|call|left|leave")
            .even_if(Frames::HYPOTHETICAL.and(Frames::FICTION).and(Frames::LITERATURE)),
        Sign::cautions("[ things|lines|quotes|reasons|excuses|what my ..2 kids|lot|teens|couples|dads|mums|parents|residents|lads have|say|said|called|call|tell|told|give ]")
            .needs(Frames::PRACTICE).even_if(PAGE),
        Sign::cautions("[ me nodding|watching|trying|pretending|listening|sitting|smiling ..3 @clients|@theclients ]")
            .even_if(Frames::HYPOTHETICAL.and(Frames::FICTION)).unless(Frames::POLICY),
        Sign::cautions("[ me nodding|pretending|smiling|listening while|as|when ..3 explains|tells|says|describes ]").needs(Frames::PRACTICE).even_if(Frames::HYPOTHETICAL),
        Sign::cautions("[ reasons|excuses ..4 missing|missed|late|cancelling|canceling|cancelled|paying ..3 appt|appts|appointment|appointments|session|sessions|late ]")
            .needs(Frames::PRACTICE.and(Frames::SETTING)).unless(Frames::OWN_THERAPY.and(Frames::POLICY)).even_if(Frames::FICTION),
        Sign::cautions("[ excuses ive|i collected|heard|had|got|gotten ]").needs(Frames::PRACTICE).even_if(Frames::FICTION),
        Sign::cautions("[ type|types|kinds|kind of ..2 client|clients|patient|patients|couple|couples|caller|callers ] ..3 in|1|one|:|the|ranked|you").even_if(Frames::FICTION.and(Frames::OTHER_TRADE)).unless(Frames::RESEARCH.and(Frames::MARKETING)),
        Sign::cautions("[ type|types|kinds of ..1 iapt|camhs|therapy|counselling|couples client|clients|patient|patients|therapy|parent|parents ]").even_if(Frames::OTHER_TRADE).even_if(PAGE),
        Sign::cautions("[ @clients|couples|dads|parents you|youll meet|get|see|have ] ..3 in|at|on ..4 :").even_if(PAGE),
        Sign::cautions("[ @clients|couples|dads|mums|parents|kids ranked|rated ]").needs(Frames::PRACTICE.and(Frames::SETTING)).even_if(PAGE),
        Sign::cautions("[ camhs|iapt|therapy|counselling|ward|couples|intake|@couch|cmht dads|mums|parents|clients|couples|kids|husbands ranked|bingo|: ]").even_if(PAGE),
        Sign::cautions("[ camhs|iapt|therapy|therapist|counselling|ward|clinic|intake|couch|psych|psychiatry|assessment|cmht|session|waiting ..1 bingo ]").unless(Frames::TEACHING).even_if(Frames::FICTION),
        Sign::cautions("[ @session|@sessions|week|day|clients as a bingo card ]").needs(Frames::PRACTICE).even_if(PAGE),
        Sign::cautions("[ sentences|things|lines|words ..6 across the rug|desk|room|couch ]"),
        Sign::cautions("[ heard|overheard from|on|across|in the|my|our green|blue|@adj? couch|sofa|chair|consulting|rug|tissue ]"),
        Sign::cautions("[ why are|do they all|always ] ..3 like|do|wait|cry").needs(Frames::PRACTICE.and(Frames::SETTING)),
        Sign::cautions("[ bpd|pd|@health clients|patients ] ..2 and a|the|splitting|on|at ..8 iconic|combo|duo|full|night|weekend").even_if(PAGE),
        Sign::cautions("[ people|folk|parents|couples|men|women|husbands|clients @adj* explaining|pretending|telling me|in ..3 why|to|that|my|therapy ]").needs(Frames::STAGED.and(Frames::PRACTICE)).unless(Frames::POLICY.and(Frames::MARKETING).and(Frames::PUBLIC)),
        Sign::cautions("[ things|lines|stuff|excuses that? gets? said|asked|heard|told in|on|at|across ] ..4 clinic|room|office|couch|session|ward").even_if(PAGE),
        Sign::cautions("[ left behind in|on|at my|our ] ..2 room|office|clinic|couch|practice"),
        Sign::cautions("[ ranking|ranked|rating the? ways|things|reasons people|clients|they|patients ] ..3 office|room|session|me").even_if(PAGE),
        Sign::cautions("[ things|what|names ..2 camhs|therapy|clinic|school|caseload kids|lot|clients|teens|lads ..1 called|call|said|say|told|tell ]").even_if(PAGE),
        Sign::cautions("[ things ive been told|asked|called ]").needs(Frames::PRACTICE.and(Frames::SETTING)),
        Sign::cautions("[ men|women|husbands|wives|dads|mums|teens|parents|couples in @adj? couples|family|my|group* therapy|counselling|counseling ] ..1 :"),
        Sign::cautions("[ men|women|husbands|wives|dads|mums|teens in couples|family therapy|counselling with me ]"),
        Sign::cautions("[ shift|nights|helpline bingo ]").unless(Frames::TEACHING),
        Sign::cautions("[ what you hear ] ..4 line|couch|room|ward|clinic").even_if(Frames::HYPOTHETICAL),
        Sign::cautions("[ @num ..4 forgot|cancel|traffic|late|up texts|emails|messages|voicemails ]"),
    ],
    check: None,
    cases: cases![
        Flags("Best «client quotes» of the year, a thread"),
        Flags("My collection of «patient excuses» 😂"),
        Flags("«POV»: «your client» says 'it's fine' for 45 minutes"),
        Flags("«My most awkward moments» in therapy (as the therapist)"),
        Flags("«Things my clients» said this week 🧵"),
        Flags("«types of therapy clients»: the googler"),
        Flags("«how my clients» tell me they are late"),
        Flags("«client be like» it's not that deep"),
        Flags("«Things patients» say at 3am, a series"),
        Flags("«therapy bingo»: it’s fine, it’s probably nothing, is that the time"),
        Flags("«Left behind in my» consulting room: one crutch, two gloves"),
        Quiet("Best film quotes of the year, a thread"),
        Quiet("POV: you are late for your own therapy"),
        Quiet("Things my toddler said this week"),
        Quiet("Types of coffee, ranked"),
        Quiet("5 things to ask a new therapist"),
        Quiet("POV: your cat is on the keyboard"),
        Quiet("How my kids tell me they love me"),
        Quiet("CPD bingo: biscuits, resilience, a flipchart"),
        Quiet("Left behind in the car: two socks"),
    ],
};
