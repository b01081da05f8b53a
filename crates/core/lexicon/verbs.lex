# What people do, in the forms they are written in.

[care]              # "a man I … "
see, saw, seeing, seen, been seeing, work with, worked with, working with, been working with, treat, treated, treating, counsel, counselled, counseled, counselling, counseling, support, supported, supporting, sit with, sat with, sitting with, met with, meet with, meeting with, look after, looked after, looking after, nursed, nurse, care for, cared for, caring for, visit, visited, visiting, discharged, discharge, admitted, assessed, assessing, referred, section, sectioned, terminated with, finished with, finished up with, finish up with, walked alongside, walk alongside, walked with, hold space for, held space for, holding space for, treat for, keywork, keyworked, key work, get to sit with, supervise, logged off with, just logged off with, got off the phone with, hung up with, hung up on, met through work, first met, took on, inherited, been meeting with, discharged home

[careclear]         # care that has no everyday reading
treated, treating, counselled, counseled, counselling, counseling, sectioned, terminated with, keywork, keyworked, discharged, assessed, sit with weekly, see weekly, see every week, see on mondays, see on tuesdays, see on wednesdays, see on thursdays, see on fridays, see mondays, see tuesdays, see wednesdays, see thursdays, see fridays, hold space for, work with, worked with, been working with, working with, support, supporting, supported, sat with, sit with

[say]               # "… told me"
told me, tells me, telling me, said, says, say, saying, asked, asks, ask, asked me, asks me, whispered, whispers, admitted, admits, shared, shares, mentioned, mentions, confessed, confesses, disclosed, discloses, disclosing, announced, announces, goes, go, went, replied, replies, answered, answers, described, describes, opened up, opens up, explained, explains, texted, texts, texted me, emailed, emailed me, messaged, messaged me, wrote, writes, calls, called, confided, reported, reports, informed me, told us, was like, were like, be like, is like, laughed, yelled, shouted, mumbled, muttered, blurted, snapped, complained, sobbed, joked, joking, wants to know, wanted to know, told, hit me with

[tellme]            # speaks to the author
told me, tells me, asked if i, asks if i, asked whether i, asked why i, asked what i, asked how i, asked me if, wants to know if i, wanted to know if i, crocheted me, knitted me, baked me, painted me, wrote me, left me, left a note, voice noted me, quoted me, once said, once told me, once asked, once asked me, asked me, asks me, said to me, says to me, admitted to me, confided in me, disclosed to me, texted me, emailed me, messaged me, wrote to me, whispered to me, shared with me, opened up to me, informed me, thanked me, looked at me, looked me, showed me, shows me, brought me, brings me, handed me, gave me, drew me, made me, hugged me, called me, calls me, trusted me, let me, rang me, phoned me, trusts me, tell me, reminded me, taught me, stopped me, schooled me, told yous, sent me, sends me

[emote]
cried, cries, crying, sobbed, sobs, sobbing, wept, weeping, broke down, breaks down, breaking down, burst into tears, teared up, bawled, bawls, shaking, shook, laughed, laughs, smiled, smiles, grinned, whispered, trembled, panicked, dissociated, dissociates, shut down, exhaled, giggled, in tears, in floods

[progress]
relapsed, relapses, relapsing, graduated, graduates, graduating, got sober, stayed sober, got engaged, got the job, left him, left her, finally slept, finally said, finally told, made it, passed, came out, slept, recovered, improved, stopped, quit, set a boundary, set boundaries, made eye contact, stabilised, stabilized, discharged, died, passed away, overdosed, od, attempted, engaged, had a breakthrough, has a breakthrough, did the work, did it, showed up, walked out, walked in, came in, comes in, came back, comes back, sat down, finished therapy, finished treatment, moved out, one year sober, year sober, threatened, threw, bit, kicked, stormed, refuses, refused, ghosted, quoted, paid, pays, no-showed, fell asleep, falls asleep, dropped out, drops out, signed, drew, knitted, crocheted, baked, brought, wore, asked, cancelled, canceled

[have]
had, have, has, got, having, i got, get, gets

[am]
am, was, being, been, be

[help]
help, helping, helps, work with, working with, specialise, specialize, specialising, specializing, see, accept, accepting, welcome, welcoming, offer, offering, support, supporting, treat, take, taking, taking on

[habit]             # classes in the plain present
often, usually, generally, always, sometimes, tend to, struggle with, struggle, ask me, come to me, arrive, find, need, deserve, feel

[feelme]            # the author's own reaction
broke my heart, broke me, breaks my heart, wrecked me, will stay with me, stays with me, stayed with me, wont leave me, got me, undid me, gutted me, floored me, humbled me, made my day, made my week, made my year, made me cry, made me tear up, moved me, nearly broke me, drained me, drains me, exhausted me, haunts me, haunted me, changed me, shook me, hit hard, hit me hard, hit different, i still thinking about, still thinking about, cant stop thinking about, keep thinking about, thinking about, stuck with me, sticks with me, took it out of me, rattled me, cried in my car, cried in the car, in bits, was rough, was brutal, was heavy, was a lot, was intense, was wild, was tough, was hard, an absolute brute, ran over, ran late, got heavy, had me in tears, had me crying, in floods

[takeon]            # "I've got a teen who …": care, in the author's mouth, before a person
have, had, got, have got, have had, saw, met, seen, meeting, get, took

[arrive]            # into the author's room and out of it
came in, comes in, come in, walked in, walks in, walked out of here, walked out of my, left my, sat down, sits down, sat on my, curled up on my, turned up, shows up, showed up, logged on, logs on, logged in, joined from, booked, booked in, booked her, booked him, booked them, opened the session with, started the session, ended the session, on the way out, hand on the door, brought in, came back, comes back, comes down from, drove to see me
