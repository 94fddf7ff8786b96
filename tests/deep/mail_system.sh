# mail_system.sh - a mail system of its own, for a test to source: Postfix, from
# a folder of the test's, listening on loopback alone, delivering to Maildirs.
#
#	mail_start DIR ADDRESS...	Maildirs are DIR/box/ADDRESS/
#	mail_stop			at the end, and by a trap
#	mail_wait ADDRESS N		until N messages are there; fails after 20 s
#
# $mail_sendmail is the command that hands a message over, $mail_port where SMTP
# is spoken.  77 where there is no Postfix, or nobody who may start one.

mail_can() {
	PATH=$PATH:/usr/sbin:/sbin
	command -v postfix >/dev/null 2>&1 && [ "$(id -u)" -eq 0 ] || {
		echo "no Postfix here, or not root: skipped"
		return 77
	}
}

# A port nobody listens on.
mail_free_port() {
	python3 -c 'import socket
s = socket.socket()
s.bind(("127.0.0.1", 0))
print(s.getsockname()[1])'
}

mail_start() {
	mail_dir=$1
	shift
	mail_port=$(mail_free_port)
	mail_config=$mail_dir/config
	mkdir -p "$mail_config" "$mail_dir/queue" "$mail_dir/data" "$mail_dir/box"
	chmod 755 "$mail_dir" "$mail_config"
	chown postfix "$mail_dir/data"
	chown nobody "$mail_dir/box"
	domains= boxes=
	for address; do
		domains="$domains ${address#*@}"
		boxes="$boxes { $address = $address/ }"
	done
	cat >"$mail_config/main.cf" <<-END
		compatibility_level = 3.6
		queue_directory = $mail_dir/queue
		data_directory = $mail_dir/data
		daemon_directory = $(postconf -dh daemon_directory)
		command_directory = $(postconf -dh command_directory)
		maillog_file = $mail_dir/log
		maillog_file_prefixes = $mail_dir
		myhostname = post.village.example
		mydestination =
		alias_maps =
		inet_interfaces = loopback-only
		inet_protocols = ipv4
		smtpd_relay_restrictions = permit_mynetworks, reject
		mynetworks = 127.0.0.0/8
		virtual_mailbox_domains =$domains
		virtual_mailbox_base = $mail_dir/box
		virtual_mailbox_maps = inline:{$boxes }
		virtual_uid_maps = static:$(id -u nobody)
		virtual_gid_maps = static:$(id -g nobody)
		virtual_minimum_uid = 1
		biff = no
	END
	cat >"$mail_config/master.cf" <<-END
		127.0.0.1:$mail_port inet n - n - - smtpd
		pickup unix n - n 1 1 pickup
		cleanup unix n - n - 0 cleanup
		qmgr unix n - n 5 1 qmgr
		rewrite unix - - n - - trivial-rewrite
		bounce unix - - n - 0 bounce
		defer unix - - n - 0 bounce
		trace unix - - n - 0 bounce
		verify unix - - n - 1 verify
		flush unix n - n 1000? 0 flush
		proxymap unix - - n - - proxymap
		smtp unix - - n - - smtp
		error unix - - n - - error
		retry unix - - n - - error
		virtual unix - n n - - virtual
		anvil unix - - n - 1 anvil
		scache unix - - n - 1 scache
		postlog unix-dgram n - n - 1 postlogd
	END
	mail_sendmail="$(command -v sendmail) -C $mail_config -t -i"
	postfix -c "$mail_config" start >"$mail_dir/start" 2>&1 || {
		cat "$mail_dir/start"
		return 1
	}
}

mail_stop() {
	[ -z "$mail_config" ] || postfix -c "$mail_config" stop >/dev/null 2>&1
}

mail_count() {	# ADDRESS
	find "$mail_dir/box/$1/new" "$mail_dir/box/$1/cur" -type f 2>/dev/null |
	    wc -l
}

mail_wait() {	# ADDRESS N
	for _ in $(seq 100); do
		[ "$(mail_count "$1")" -lt "$2" ] || return 0
		sleep 0.2
	done
	echo "$1 has $(mail_count "$1") messages, not $2:"
	cat "$mail_dir/log"
	return 1
}
