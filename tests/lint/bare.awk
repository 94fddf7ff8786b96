# bare.awk - C without comments and without what is inside quotes, as
# `FILE:LINE: CODE`, for lints that look for words.  #include lines stay whole.
#
#	awk -f tests/lint/bare.awk FILE...
FNR == 1 { comment = 0 }
{
	code = ""
	quote = ""
	include = !comment && /^[ \t]*#[ \t]*include/
	for (i = 1; i <= length($0); i++) {
		c = substr($0, i, 1)
		two = substr($0, i, 2)
		if (comment) {
			if (two == "*/") { comment = 0; i++; code = code " " }
		} else if (quote != "") {
			if (c == "\\") i++
			else if (c == quote) { quote = ""; code = code c }
		} else if (two == "/*") {
			comment = 1; i++
		} else if (two == "//" && !include) {
			break
		} else {
			if (!include && (c == "\"" || c == "\047")) quote = c
			code = code c
		}
	}
	if (code !~ /^[ \t]*$/)
		printf "%s:%d: %s\n", FILENAME, FNR, code
}
