What a connector tells of the target, and that a meeting was: words of a mail, proposed and never accepted unseen.

$ refnet init -q --name 'Ines Ferraz' --me ines@quayside.example --format ids; refnet person add -q 'Grace Okafor' --email grace@okaforbakeries.example --format ids; refnet person add -q 'Margaret Hale' --email margaret@haleandsons.example --format ids; refnet intro new -q --force 'a test' --to 'Margaret Hale' --via 'Grace Okafor' --format ids; refnet intro ask -q 1 connector --format ids
1
2
3
1
1

$ cat >mail <<'END'
> #!/bin/sh
> echo x >>count
> printf 'From: %s\nTo: ines@quayside.example\nSubject: Re: Could you introduce me to Margaret Hale?\nDate: Sun, 22 Nov 2026 08:00:00 +0000\nMessage-ID: <%s@mail.example>\nIn-Reply-To: <ask@quayside.example>\n\n%s\n' "$1" $(wc -l <count) "$2"
> END
$ cat >says <<'END'
> #!/bin/sh
> ./mail "$@" | refnet intro ingest -n -q --yes --why --format csv --fields kind,party,sure,quote,doubt | tail -n +2 | sed 's/^$/nothing/'
> END
$ chmod +x mail says

Before she agreed, a connector who tells the target's yes tells both; her own yes says nothing of the target.

$ from=grace@okaforbakeries.example; ./says $from 'Margaret says yes, she would love to meet you.'; ./says $from 'I asked Margaret and she agreed. She is happy to be introduced.'; ./says $from 'Margaret said no, she has no time.'; ./says $from 'Happy to introduce you to Margaret. I will ask her.'; ./says $from 'Happy to introduce you to Margaret. I am sure she will say yes.'
yes,connector,false,"Margaret says yes, she would love to meet you.",the connector tells what the target said
yes,target,false,"Margaret says yes, she would love to meet you.",the connector tells what the target said
yes,connector,false,I asked Margaret and she agreed. She is happy to be introduced.,the connector tells what the target said
yes,target,false,I asked Margaret and she agreed. She is happy to be introduced.,the connector tells what the target said
no,target,false,"Margaret said no, she has no time.",the connector tells what the target said
yes,connector,true,Happy to introduce you to Margaret. I will ask her.,
yes,connector,false,Happy to introduce you to Margaret. I am sure she will say yes.,it may be meant otherwise

Once she agreed: what the target said is proposed, what is hoped is not.

$ from=grace@okaforbakeries.example; refnet intro yes -q 1 connector --format ids; ./says $from 'Margaret said no, she has no time.'; ./says $from 'Margaret says yes, she would love to meet you.'; ./says $from 'I asked Margaret and she agreed. She is happy to be introduced.'
1
no,target,false,"Margaret said no, she has no time.",the connector tells what the target said
yes,target,false,"Margaret says yes, she would love to meet you.",the connector tells what the target said
yes,target,false,I asked Margaret and she agreed. She is happy to be introduced.,the connector tells what the target said

$ from=grace@okaforbakeries.example; for words in 'I am sure she will say yes.' 'If she says yes, I will write to you both.' 'I will ask her whether she agrees.' 'Did she say yes?' 'Margaret would love to meet you, I hope.'; do echo "$words"; ./says $from "$words"; done
I am sure she will say yes.
unclear,connector,false,I am sure she will say yes.,it may be meant otherwise
If she says yes, I will write to you both.
I will ask her whether she agrees.
later,connector,true,I will ask her whether she agrees.,
Did she say yes?
question,connector,false,Did she say yes?,
Margaret would love to meet you, I hope.
unclear,connector,false,"Margaret would love to meet you, I hope.",it may be meant otherwise

$ ./mail grace@okaforbakeries.example 'Margaret says yes, she would love to meet you.' | refnet intro ingest -q --format csv --fields id,party; refnet intro accept -q 1 --format ids; refnet intro show 1 --ledger --format csv --fields party,answer,quote | tail -1; refnet intro show 1 --format csv --fields state
id,party
1,target
1
hint: next: refnet intro introduce 1
target,yes,"Margaret says yes, she would love to meet you."
state
ready
hint: next: refnet intro introduce 1

That they met is proposed from words, too.

$ from=margaret@haleandsons.example; ./says $from 'It was great to meet you today.'; refnet intro introduce -q 1 --format ids; refnet intro outcome -q 1 scheduled --at '2026-12-01 10:00' --format ids; ./says $from 'It was great to meet you today.'; refnet intro outcome -q 1 scheduled --at '2026-11-21 10:00' --format ids; for words in 'It was great to meet you today.' 'Thanks for the meeting yesterday, it was good to talk.' 'Great meeting you this morning, Ines.' 'Looking forward to meeting you.' 'Would be great to meet you.'; do ./says $from "$words"; done
unclear,target,false,It was great to meet you today.,nothing but its sender ties it to the introduction
1
1
met,target,false,It was great to meet you today.,the meeting was to be later
1
met,target,false,It was great to meet you today.,nothing but its sender ties it to the introduction
met,target,false,"Thanks for the meeting yesterday, it was good to talk.",nothing but its sender ties it to the introduction
met,target,false,"Great meeting you this morning, Ines.",nothing but its sender ties it to the introduction

$ ./mail margaret@haleandsons.example 'It was great to meet you today.' | refnet intro ingest -q --format csv --fields id,moment; refnet intro accept -q 2 --format ids; refnet intro show 1 --format csv --fields state,met_at
id,moment
2,2026-11-21T10:00:00Z
2
state,met_at
met,2026-11-21T10:00:00Z
hint: next: refnet intro thank 1
