# Words for people.

[client]            # one person in care
client, patient, clt, analysand, counselee, counsellee, service user, tangata whaiora, inpatient, outpatient, inpt, outpt, caseload newest, analysee, mental health client

[patient]           # clients of nobody but a carer
patient, inpatient, outpatient, service user, analysand, counselee, counsellee, tangata whaiora, inpt, outpt

[charted]           # one person in care as charts write it; other readings exist
ct, pt, cl, px, su, yp, intake, caller, resident, inmate, detainee, helpline caller, evacuee, foster kid, foster child, care leaver, young offender

[clients]           # persons in care
clients, patients, clts, cts, pts, analysands, service users, inpatients, outpatients, counselees

[person]            # one person, any
person, human, man, woman, guy, girl, boy, lady, lad, lass, gent, gentleman, fella, fellow, bloke, chap, dude, soul, stranger, individual, adult, elder, pensioner, widow, widower, bride, groom, newlywed, immigrant, refugee, asylum seeker, newcomer, survivor, granny, grandma, grandad, grandpa, granda, mum, mom, mam, mother, dad, father, da, parent, foster carer, foster mum, carer, caregiver, aunty, auntie, uncle, gogo, nana, kokum, wife, husband, spouse, partner, boyfriend, girlfriend, fiance, fiancee, bride-to-be, groom-to-be, vet, veteran, marine, twin, human being, thing, soldier, ex-soldier, youngster, youth, character, somebody, someone, caller, inmate, detainee, prisoner, evacuee, birth mum, birth mom, birth mother, birth dad, birth father, foster dad, foster mother

[minor]             # one child or young person
kid, kiddo, child, teen, teenager, tween, toddler, baby, little one, wee one, young person, youngster, minor, student, pupil, schoolboy, schoolgirl, schoolkid, preschooler, kindergartner, kindergartener, first grader, second grader, third grader, fourth grader, fifth grader, sixth grader, seventh grader, eighth grader, freshman, sophomore, adolescent, young lad, young fella, wean, bairn, foster child, foster kid, little boy, little girl, sixth former, tiny human, small human, little human, wee girl, wee boy, boy, girl, teenage boy, teenage girl, looked-after child

[minors]
kids, kiddos, children, teens, teenagers, tweens, toddlers, littles, little ones, wee ones, young people, youngsters, minors, students, pupils, schoolkids, adolescents, graders, bairns, weans, teenage boys, teenage girls, tamariki, rangatahi, little people

[persons]           # several people
people, folks, folk, men, women, guys, girls, boys, ladies, lads, gents, humans, adults, elders, veterans, vets, survivors, couples, families, parents, mothers, fathers, mums, moms, dads, husbands, wives, partners, carers, caregivers, souls, pairs, siblings, newlyweds, refugees, immigrants, widows, marines, ones, individuals, callers, residents, inmates, detainees, prisoners, evacuees

[unit]              # a few people who come together
couple, family, pair, siblings, sisters, brothers, twins, newlyweds, parents, foster family, mum and dad, mom and dad, mother and daughter, father and son, mum and daughter, mom and daughter, husband and wife, duo, throuple, in-laws, whanau

[units]
couples, families, pairs

[groupnoun]
group, men group, women group, mum group, dad group, parenting group, art group, support group, process group, therapy group, dbt group, skills group, iop, php, aftercare group, recovery group, grief group, mens group, womens group, dads group, mums group

[indef]             # one person, kept vague
someone, somebody, certain somebody, certain someone, certain person, this human, this person, this one, a stranger, one person

[indefs]
people, folks, some people, some folks, anyone, anybody, everyone, everybody, folk

[he]
he, him, his, himself
[she]
she, her, hers, herself
[they]
they, them, their, theirs, themselves, themself
[pron]              # third person
he, him, she, her, they, them, himself, herself, themselves
[subj]
he, she, they
[obj]
him, her, them
[gen]
his, her, their

[me]
me, us
[my]
my, our, me

[kin]               # the author's own people when "my" stands before
son, daughter, sons, daughters, stepson, stepdaughter, kid, kids, child, children, toddler, baby, teen, teenager, teens, husband, wife, partner, spouse, boyfriend, girlfriend, fiance, fiancee, mum, mom, mam, mother, dad, father, da, parents, sister, sisters, brother, brothers, sibling, siblings, nan, nana, nanna, gran, granny, grandma, grandad, grandpa, grandmother, grandfather, grandparents, aunt, auntie, aunty, uncle, cousin, cousins, niece, nieces, nephew, nephews, mother-in-law, father-in-law, sister-in-law, brother-in-law, in-laws, family, ex, ex-husband, ex-wife, other half, better half, missus, hubby, kiddo, kiddos, 3yo, 4yo, 5yo, 6yo, 7yo, 8yo, 9yo, twins, granddaughter, grandson, grandkids, grandchildren, godson, goddaughter, stepmum, stepmom, stepdad, mummy, daddy, mammy

[friend]
friend, friends, best friend, bestie, mate, mates, pal, pals, buddy, buddies, neighbour, neighbours, neighbor, neighbors, flatmate, flatmates, roommate, roommates, housemate, housemates, landlord, landlady, colleague, colleagues, coworker, coworkers, co-worker, co-workers, boss, manager, supervisor, supervisors, professor, lecturer, teacher, tutor, mentor, trainee, trainees, supervisee, supervisees, intern, interns, student nurse, assistant, receptionist, accountant, dentist, doctor, gp, hairdresser, barber, trainer, coach, physio, mechanic, plumber, electrician, builder, vet, priest, pastor, teammate, teammates, cohort, co-host, editor, publisher, agent, classmate, classmates

[pet]
dog, cat, puppy, kitten, hamster, rabbit, horse, pony, budgie, parrot, tortoise, plant, fern, houseplant, goldfish, guinea pig, chihuahua, greyhound, labrador, spaniel, poodle, monstera, sourdough, hen, hens, dogs, cats, plants

[colleague]         # somebody whose clients are also clients
supervisee, intern, trainee, colleague, coworker, co-worker, associate, mentee, practicum student, student therapist, therapist friend, buddy, friend

[practitioner]
therapist, therapists, counsellor, counsellors, counselor, counselors, psychologist, psychologists, psychiatrist, psychiatrists, psychotherapist, psychotherapists, social worker, social workers, clinician, clinicians, psych, shrink, analyst, psychoanalyst, mental health nurse, psych nurse, psychiatric nurse, lcsw, lmft, lpc, lmhc, cpn, school counselor, school counsellor, play therapist, art therapist, case manager, case worker, caseworker, support worker, youth worker, counselling trainee, provisional psych, provisional psychs, trainee, trainees, supervisors, interns

[occupation]
nurse, teacher, lawyer, solicitor, barrister, engineer, pilot, flight attendant, firefighter, fireman, paramedic, copper, police officer, cop, detective, soldier, marine, sailor, surgeon, doctor, dentist, pharmacist, vet tech, physician, resident, chef, baker, pastry chef, cook, waiter, waitress, bartender, barista, butcher, farmer, rancher, fisherman, trucker, truck driver, lorry driver, bus driver, taxi driver, driver, conductor, postman, mailman, courier, plumber, electrician, carpenter, roofer, welder, builder, bricklayer, mechanic, miner, machinist, joiner, tradie, realtor, estate agent, banker, accountant, trader, ceo, executive, manager, consultant, programmer, developer, software engineer, coder, designer, architect, artist, painter, musician, singer, actor, actress, dancer, ballerina, writer, poet, journalist, photographer, model, influencer, pastor, priest, vicar, imam, rabbi, nun, monk, minister, councillor, politician, mayor, judge, magistrate, professor, academic, scientist, researcher, librarian, hairdresser, hairstylist, beautician, tattoo artist, personal trainer, athlete, footballer, goalie, goalkeeper, striker, rugby player, swimmer, cyclist, jockey, boxer, coach, referee, cleaner, janitor, porter, night porter, receptionist, secretary, security guard, guard, prison officer, midwife, doula, carer, care worker, childminder, nanny, magician, comedian, dj, florist, gardener, lollipop man, lollipop lady, dental hygienist, hygienist, weatherman, bookkeeper, locksmith, undertaker, mortician, hedge fund manager, startup founder, founder, crypto guy, stay-at-home mom, stay-at-home dad, retiree, veteran, ex-marine, ex-soldier, ex-cop, ex-mountie, mountie, mp, civil servant, social media manager, law student, med student, phd student, nursing student, grad student, undergrad, physicist, chemist, biologist, historian, translator, interpreter, seamstress, tailor, jeweller, jeweler, fishmonger, milkman, auto driver, delivery driver, rickshaw driver, tram conductor, train driver, warehouse worker, factory worker, shop assistant, cashier, sales rep, car salesman, hotelier, landlord, nurse practitioner, radiographer, optician

[occupations]
nurses, teachers, lawyers, engineers, pilots, flight attendants, firefighters, paramedics, cops, surgeons, doctors, dentists, chefs, farmers, truckers, realtors, bankers, accountants, coders, programmers, artists, musicians, actors, writers, priests, pastors, athletes, footballers, first responders, police officers, students, veterans, soldiers, executives, academics, tradies, midwives, social workers, professors

[adj]               # may stand between a determiner and a person
young, old, elderly, older, younger, little, wee, tiny, small, big, tall, lovely, sweet, dear, poor, certain, particular, new, newest, first, very, second, third, last, latest, next, only, favourite, favorite, longest, long-term, long-standing, regular, former, ex, past, previous, current, recent, difficult, tough, hard, tricky, challenging, amazing, incredible, brave, bravest, strong, wise, quiet, shy, angry, anxious, depressed, traumatised, traumatized, suicidal, grieving, bereaved, pregnant, single, married, divorced, retired, unemployed, homeless, teen, teenage, adolescent, adult, child, male, female, trans, transgender, nonbinary, non-binary, gay, lesbian, bi, bisexual, queer, autistic, adhd, neurodivergent, black, white, asian, south asian, indian, punjabi, tamil, nigerian, jamaican, polish, irish, scottish, muslim, jewish, catholic, christian, hindu, sikh, mormon, deaf, blind, disabled, famous, rich, wealthy, middle-aged, highly, high-functioning, dang, damn, actual, real, own, whole, entire, same, other, self-pay, private, therapy, counselling, counseling, emdr, dbt, ocd, ptsd, bpd, ed, telehealth, online, couples, family, group, nervous, nice, kind, funny, funniest, cutest, cute, gorgeous, beautiful, grumpy, stubborn, resistant, non-compliant, noncompliant, avoidant, dismissive, borderline, narcissistic, bipolar, schizophrenic, psychotic, ex-military, traumatic, complex, total, complete, literal, favourite ever, one, more, lone, sole, fifty-something, forty-something, thirty-something, twenty-something, 20-something, 30-something, two, three, four, five, beloved, precious, late, special, specific, random, weekly, monthly, morning, afternoon, evening, night, monday, tuesday, wednesday, thursday, friday, saturday, sunday, longstanding, ongoing, existing, hardest, sweetest, loveliest, kindest, youngest, oldest

[num]               # numbers in words; digits are numbers by their shape
two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, a dozen, twenty, thirty

[coy]               # the author keeps the name back
certain somebody, certain someone, certain person, certain gentleman, certain lady, certain young man, certain young lady, certain client, you know who you are, who shall remain nameless, shall remain nameless, cant say who, cannot say who, not allowed to say, not allowed to tell, i not naming, not naming names, no names, i know the handwriting, we never wave, we both just nodded, they led i followed, professionally

[aged]              # the head of "42-year-old"
year old, yr old, month old
