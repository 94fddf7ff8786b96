refnet config set send.command sendmail
refnet config set send.hold 0
refnet profile edit plants --trigger 'opened a second plant'
refnet person pin 'Marta Kowalczyk' medium --because 'one fair'
cat >reply.eml <<'END'
From: Ada Novak <ada.novak@coppice.example>
To: Ines Ferraz <ines@quayside.example>
Subject: Re: An introduction to Grace Okafor?
Date: Sun, 22 Nov 2026 08:00:00 +0000
Message-ID: <yes1@coppice.example>

Happy to. You may say that it is me.
END

cat >ask.txt <<'END'
Subject: Would you ask Laura Jiménez for me?

Dear Tomás,

we forecast for bakeries which oven will stand still, and Laura Jiménez
builds those of half your portfolio. Would you ask Laura whether she
wants to meet me? If you would rather not, a short no is just as welcome.

Ines
END

# the answer of a connector, and of his mailbox before
mkdir -p Maildir/cur Maildir/new Maildir/tmp
cat >Maildir/cur/1:2,S <<'END'
From: Tomás Varela <tomas.varela@mailhaven.example>
To: Ines Ferraz <ines@quayside.example>
Subject: Re: Would you ask Laura Jiménez for me?
Date: Sun, 22 Nov 2026 09:00:00 +0000
Message-ID: <yes2@mailhaven.example>
MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

Happy to make the introduction.
END
cat >message.eml <<'END'
From: tomas.varela@mailhaven.example
To: Ines Ferraz <ines@quayside.example>
Subject: Out of office: Would you ask Laura for me?
Date: Sun, 22 Nov 2026 09:00:00 +0000
Message-ID: <away@mailhaven.example>
Auto-Submitted: auto-replied

I am out of the office until 30 November 2026.
END
