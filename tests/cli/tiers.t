What a human says beside what the figures say, what counted as an answer, and
what tiers were worth.

$ refnet init -q --me ines@quayside.example --format ids
1

$ refnet import -q village/mail.csv

$ refnet person pin -q --format ids rsteinberg@merrowtextiles.example weak --because 'she has left'
2

$ refnet map tiers --calibration tier:strong
refnet: --calibration is of everybody: it takes no filter
[2]

$ refnet map tiers --calibration | head -n 4
within    group    asks  said  answered
24 hours  strong     52  54 %      96 %
7 days    strong     52  73 %      96 %
24 hours  medium     71  35 %      39 %

$ refnet map tiers --calibration --as-of 2024-01-01 --format csv
within,group,asks,said,answered

$ refnet map tiers pinned:any --why
id  name              tier    pinned   p24    p7  evidence  dormant  scope
 2  Rachel Steinberg  strong  weak    53 %  72 %      3.51  yes      audit
    start (-0.2) · answered 8 of 8 asks within a week (+0.8) · in touch on 8 days, last 228 days ago (+0.0) · both write about as much (+0.0) · mostly one-to-one (+0.3) · nothing unanswered (+0.0) -> 72 % within a week (55-94 %), 53 % within a day; dormant; pinned weak, where the figures say strong
