# The practice: rooms, sessions, slots, records.

[room]              # the author's, when "my" or "our" stands before
office, room, therapy room, consulting room, consult room, counselling room, counseling room, treatment room, playroom, couch, sofa, chair, armchair, practice, clinic, waiting room, waiting area, lobby, caseload, telehealth screen, opd, therapy space, sand tray, sandtray, tissue box, tissues, kleenex

[couch]             # by themselves a consulting room
therapy room, consulting room, consult room, counselling room, counseling room, waiting room, playroom, tissue box, sand tray, sandtray, therapy couch, therapist couch, treatment room, therapy office

[ward]
ward, unit, psych ward, psych unit, locked unit, memory ward, day unit, rehab unit, stroke unit, inpatient unit, icu, custody suite, drop-in, outreach van, outreach, guidance office, depot clinic, memory clinic, night shelter, safe house, section 136, crisis house, day hospital, step-down, forensic unit, pupil referral unit, pru, school counselling office, chaplaincy, hospice, palliative, nicu, picu, dialysis, rehab ward, ect, ect list, opd, assertive outreach, early intervention, eip, home treatment team, needle exchange, soup run, bed 1, bed 2, bed 3, bed 4, bed 5, bed 6, bed 7, bed 8, bed 9, bed 10, bed 11, bed 12, room 1, room 2, room 3, room 4, room 5, room 6, room 7, room 8, room 9, bay 1, bay 2, bay 3, bay 4, bay 5, bay 6, bay,  acute ward, camhs, cmht, crisis team, hostel, shelter, refuge, group home, care home, residential, detox, rehab, prison, secure unit, mother and baby unit, crisis line, helpline, hotline, eap, eap line, day centre, day center, ed

[scene]             # opens a sentence like a stage direction: where and when somebody was met
home visit, hv, doorstep, doorstep visit, review, lac review, intake, custody suite, custody, dosing window, text line, textline, night line, crisis line, crisis text line, line 1, line 2, line 3, line 4, helpline, needle exchange, refuge, night shelter, shelter, sand tray, sandtray, playroom, consulting room, armchair, beanbag, family session, couples session, first session, session one, session two, last session, group, art group, ward round, handover, night shift, late shift, triage, resus, ed bay, er, a and e, mht, tribunal, inquest, verdict, parole hearing, iep meeting, ect list, clinic, depot clinic, memory clinic, memory cafe, breakfast shift, tag, third visit, second visit, first visit, final visit, last visit, last room, c wing, b wing, a wing, d wing, seclusion, hostel, food bank, outreach, street outreach, van, drop-in, discharge day, discharge, enquiry form, school visit, contact, contact session, supervised contact, bedside, dialysis, chair 1, chair 2, chair 3, gen surg, general surgery, gp land, gp surgery, anaesthetist, anesthesiologist, speech path, district nursing, district nurse, home care, street med, street med team, prison healthcare, prison clinic, psych emerg, psych er, results session, field hospital, remote clinic, bush clinic, rural clinic, amhp duty, approved mental health professional, flight crew, labour ward, labor and delivery, delivery suite, midwifery, oncology, palliative, hospice night, renal unit, theatre list, ambulance, ambulance shift, job from last summer, icu dark humour, nursing home, night nurse, ot home visit, dialysis nurse, sonographer, sonographers, bereavement midwife, health visitor, stroke ward, memory unit, burns unit, medical ward, night on the ward, icu night, locum weekend, on call, first night on call

[session]           # a meeting of author and client
session, sesh, sessh, appointment, appt, therapy session, counselling session, counseling session, emdr session, couples session, family session, telehealth session, first session, last session, final session, intake, intake session, intake assessment, home visit, hv, telehealth, teletherapy, follow-up, consult call, assessment, ending session, closing session, goodbye session, first appointment, last appointment, next appointment, drop-in session, art session, sand tray session, feelings cards, enquiry form, enquiry call, intake call, intake form, waitlist call, depot, sand tray, sandtray, process group, therapy hour, play session, group session, check-in session, supervision session, last five minutes, last four minutes, whole hour, fifty minutes, 50 minutes, 45 minutes, the hour i just, therapy hour, in session, in sesh, in group, in therapy today, minute 48, minute 49, consult call, hotline call, eap call, out of session, between sessions

[sessions]
sessions, seshes, appointments, appts, intakes, home visits, telehealths, consults, assessments, clients, patients

[event]             # happens around sessions
no-show, no show, noshow, no-showed, no showed, noshowed, no-shows, no shows, noshows, dna, dnad, late cancel, late cancelled, late cancelling, last minute cancellation, ghosted, ghosted me, discharge day, termination session, termination day, terminated, cancelled on me, canceled on me, cxd, cx, late cancellation

[noshow]
no-show, no show, noshow, no-showed, no showed, noshowed, dna, dnad, didnt show, didnt show up, never showed, never showed up, stood me up, failed to attend, did not attend, cancelled, canceled, cancels, late cancelled, late canceled, ghosted, ghosts, rescheduled, cxd, forgot, bailed, flaked, cx, cancelled on me, canceled on me

[noshows]
no-shows, no shows, noshows, dnas, cancellations, late cancels, late cancellations, last minute cancellations, discharges

[ending]
last session, final session, goodbye session, ending, termination, discharge, graduation from therapy, last appointment, closing session, discharge day, termination day, termination session

[records]
notes, case notes, progress notes, session notes, process notes, file, drawing, drawings, letter, card, thank you card, poem, journal, voicemail, voice memo, voice note, text, texts, email, message, messages, dm, screenshot, artwork, painting, picture, gift, bracelet, note, cards

[legal]
court, family court, tribunal, hearing, contact hearing, custody hearing, cps report, cps call, mandated report, mandatory report, safeguarding referral, safeguarding, child protection, care proceedings, section, sectioned, duty to warn, welfare check, removal, lac review, looked after review, care plan review, cpa review, section 47, strategy meeting, parole hearing, mht, mental health tribunal, mental health act, review hearing, fact finding, contact centre, supervised contact, child in need, cin meeting, iep meeting, mdt, ward round, handover, verdict, witness stand, gave evidence, gave my evidence, my evidence, isva, inquest, case conference, discharge planning meeting, discharge-planning meeting, court report, expert witness, disclosure

[modality]
emdr, ifs, cbt, dbt, erp, act, cbt-i, cbti, eft, exposure, exposures, exposure therapy, sand tray, parts work, inner child, schema therapy, play therapy, art therapy, safety plan, body scan, worksheet, thought record, homework, box breathing, somatic work, hypnotherapy, therapy, counselling, counseling, treatment, mindfulness, grounding

[profession]        # the author's hat; hashtags are looked through for these as well
therapist, counsellor, counselor, psychologist, psychiatrist, psychotherapist, social worker, clinician, mh nurse, mental health nurse, psych nurse, rmn, cpn, lcsw, lmft, lpc, lmhc, licsw, camhs, play therapist, art therapist, ot, shrink

[slotword]
slot, appointment, appt, session, regular, regulars, intake, hour

[daypart]
morning, afternoon, evening, arvo, lunchtime, midday, noon, night, midnight

[weekday]
monday, tuesday, wednesday, thursday, friday, saturday, sunday, mondays, tuesdays, wednesdays, thursdays, fridays, saturdays, sundays, weds, thurs, tues, fri

[recency]
today, tonight, just now, this morning, this afternoon, this evening, this week, yesterday, last night, earlier, earlier today, this arvo, an hour ago, ten minutes ago, minutes ago, moments ago, last week, on monday, on tuesday, on wednesday, on thursday, on friday, on saturday, on sunday, monday, tuesday, wednesday, thursday, friday, this month, the other day, last monday, last tuesday, last wednesday, last thursday, last friday, recently, jst now, 2day, just finished, just had, just got, last nite, 2nite, tonite, tdy, this wk, last wk, last weds, on weds, on fri, on thurs, on tues, half an hour ago, twenty minutes ago, this lunchtime, last weekend, at the weekend, last saturday, last sunday, earlier on, an hr ago, this avo

[hourword]
one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12

[lead]              # what a lone number or word for an event means: not a client's slot
meeting, class, lecture, train, flight, bus, gym, pilates, yoga, spin, run, workout, coffee, alarm, nap, webinar, call with, dentist, hair, haircut, shift, training, workshop, supervision, lesson, mass, service, gig, bedtime, therapy, snack, crash, slump, cpd, walk, shower, dinner, lunch, deadline, interview, panel, podcast, swim, match, game, stand-up, standup, seminar, tutorial, conference, zumba, church, choir, band, rehearsal, reservation, delivery, tee time, drinks, cocktail

[usual]             # words between two people who meet every week
same time next week, same time next, our usual time, our usual, usual time, our last session, our next session, our sessions, our session, your next session, your last session, your next appointment, our appointment, your session

[cheer]             # praise for the work somebody did with the author
you did the work, so proud of you, proud of you, youve come so far, youve done the work, look at you, all your hard work, what you told me, remember what you told me, what you said, you shared with me, everything we talked about, what we talked about, what we worked on, we talked about, we worked on, we worked through, we discussed, like we said, as we said, like we talked about, what we practised, what we practiced, well unpack, you came so far

[finished]          # a relation that has ended
joy working with you, pleasure working with you, privilege working with you, honour working with you, honor working with you, joy to work with you, pleasure to work with you, privilege to work with you, a joy to sit with

[facing]            # the two chairs
across from me, opposite me, in front of me, on the other side of the screen, at the other end of the line, in the other chair, on the other couch, in the green chair, on the rug with me

[book]              # what people who come to a practice do about it
book, books, booking, cancel, cancels, cancelling, come in, comes in, show up, shows up, no show, ghost, ghosts, reschedule, reschedules, pay late, pays late, text me, texts me, whatsapp, whatsapps, message me, email me, trauma dump, trauma dumps, turn the camera on, turn their camera on, use up, roll in, arrive late, arrive ten minutes late, ask for a discount, want a discount, show up late, shows up late, quit after, stop coming, dont do the homework, do the homework

[hat]               # shows that the author practises, whoever else is in the draft
year of practice, years of practice, years in practice, years of counselling, years of counseling, years of therapy work, in private practice, my private practice, my caseload, my practicum, my internship, on placement, my placement, last placement, my licence, my license, my licensing board, ethics board, my clinical, clinical face, process note, progress notes, my session notes, therapist perks, therapist problems, therapist life, counsellor life, counselor life, therapist things, nurse things, in my line of work, in this line of work, in this job, this job, love my job, why i do this, why i do what i do, whole job, of this work, this work is, doing this work, at the clinic, on the unit, on the ward, locked unit, crisis line, eap shift, my supervisees, my interns, therapist hat, therapist face, poker face, psych reg, on our books, on my books, our waiting list, my waitlist, my consulting room, my therapy room, in supervision, peer supervision, clinical supervision, supervision group, my supervision, trauma folk, trauma folks, trauma people, cbt twitter, cbt people, dbt people, dbt ppl, dbt folks, emdr people, emdr folks, sm people, camhs ppl, camhs people, therapist hive mind, psych hive mind, ot hive mind, respected colleagues, dear colleagues, formulation brains, therapist twitter, psych twitter, slp friends, ot friends, therapist friends, therapist hive, supervisor on leave, rural clinicians, fellow clinicians, our ward, my ward, our unit, my keywork, keywork, the textline, i do the line, sandtray, my sand tray, therapy work, casework, my casework, dbt group, i facilitate, family court report, my playroom, music therapy, art therapy, play therapy, dramatherapy, iapt, as a midwife, as a paramedic, as a nurse, as a doctor, my first practice, in my first year, in residency, my residency, gen surg, gp land, district nursing, home care, prison healthcare, bereavement midwife, dialysis nurse, as a school social worker, i think often of, frequent flyer, psych consult, chief complaint
