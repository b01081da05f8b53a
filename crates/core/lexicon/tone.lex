# Tone, disguise, consent, asking around.

[rolleyes]
🙄, 😤, 💀, 🙃, 🤡, 🫠, 😑, 😒, 🤦, 🥱, 😮, 🤮
[laugh]
😂, 🤣, lol, lmao, lmaooo, lmfao, rofl, haha, hahaha, 😭, 😅, 😆
[complaint]
nightmare, nightmares, exhausting, exhausts, drains, draining, draining me, unbearable, insufferable, annoying, annoyed, irritating, infuriating, tired of, sick of, so done, so over, fed up, hate, hated, hates, dread, dreading, ick, icks, pet peeve, peeve, cant stand, cant even, please stop, stop it, stop doing, just stop, dont want to get better, dont want help, dont want to change, waste of time, wasting my time, wasting, entitled, whining, whine, whines, moan, moans, moaning, drama, dramatic, demonic, needy, manipulative, lazy, attention seeking, attention-seeking, trauma dump, trauma dumps, trauma dumping, traumadump, unhinged, ridiculous, clueless, delusional, red flags, red flag, worst, rude, liars, lie, lies, lying, make it make sense, god give me strength, give me strength, beyond me, bane, could not care less, drive me mad, drives me mad, drive me crazy, drives me crazy, drive me up the wall, kill me, killing me, rant, rude af, i swear, swear to god, boring, bored, so bored, least favourite, least favorite, make it stop, do better, grow up, audacity, the nerve, hide behind, excuses, excuse, the worst, rather be, disrespectful, ungrateful, not in crisis, bill double, charge double, would it kill, honestly what
[pov]
pov, storytime, story time, skit, skits, sketch, bingo, tier list, ranked, ranking, rating, reenacting, re-enacting, acting out, bloopers, stitch, grwm, part 2, part two, part 3, confessions, therapist confessions, nobody :, absolutely nobody
[listing]
things, lines, quotes, one-liners, stuff, excuses, moments, reasons, types, words, phrases, questions, sentences, words of wisdom, gems, confessions, bits, nuggets, kinds
[superlative]
funniest, weirdest, wildest, most awkward, awkward, awkwardest, strangest, craziest, best, worst, most memorable, pettiest, truest, saddest, bravest, cutest, most unhinged, most unexpected, wild
[disguise]
details changed, details have been changed, details altered, details are changed, names changed, name changed, names have been changed, name has been changed, changed the details, changed some details, changed details, changed a few things, changed a few details, changed identifying details, changed everything, changed loads, identifying details, identifying info, not her real name, not his real name, not their real name, not a real name, real name, composite, composites, amalgam, amalgamation, anonymised, anonymized, anonymous, de-identified, deidentified, pseudonym, gender swapped, gender-swapped, lets call her, lets call him, lets call them, call her, call him, well call her, well call him, we call her, we call him, ill call her, ill call him, i call her, i call him, stitched together, loosely based, based on real, based on several, bits of, blended from, mash-up of, not a real client, lightly fictionalised, lightly fictionalized, serial numbers filed off, rolled into one, put together, swapped round
[composite]
composite, composites, amalgam, amalgamation, stitched together, blended from, mash-up of, loosely based, based on several, rolled into one, put together, shook up in a bag, several people i worked with, bits of several, combination of several, combined from, bits of, serial numbers filed off, fictionalised, fictionalized
[consent]
with permission, with her permission, with his permission, with their permission, with client permission, with consent, with her consent, with his consent, with their consent, with client consent, with her blessing, with his blessing, with their blessing, permission to share, permission granted, gave permission, gave me permission, given permission, gave me her permission, gave consent, consented, okayed this, okayed this post, said i could share, said i could post, said i could tell, said it was ok to share, said it was ok to post, said it was fine to share, said its ok to share, says i can share, says i can post, let me share, let me share this, happy for me to share, happy for me to post, asked me to share, asked me to post, wants it out there, read this before i posted, signed the form, signed off on, approved this post
[consult]
hive mind, hivemind, what would you do, wwyd, any ideas, any advice, advice, advice please, need advice, thoughts, any thoughts, consult, consult please, consult pls, how would you handle, how would you approach, how are you all, how do you handle, anyone had, has anyone had, anyone have experience, anyone else, suggestions, any suggestions, recommendations, any recs, recs, what do i, what do you do, help me with this, where do i even start, would you, do you see them, can i dm, i need brains, am i wrong, need input, wisdom please, any tips, tips, what am i missing, stuck with, stuck on, please advise, pls advise, would love input
[referral]
iso, looking for, looking to refer, need a, needs a, recommend, can anyone recommend, recommendations for, anyone with space, anyone have space, space for, who takes, anyone taking, referral for, refer, seeking a, availability for, openings for, does anyone have space, in search of, anyone know a, anyone know of
[review]
5 star, five star, 5-star, five-star, google review, review, reviews, testimonial, testimonials, feedback, kind words, lovely words, ⭐
[proud]
proud, so proud, honoured, honored, grateful, thankful, privilege, privileged, lucky
