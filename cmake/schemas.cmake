# schemas.cmake - the JSON Schemas of what the program prints, one file each, of
# the program itself:
#
#	cmake -DPROGRAM=refnet -DOUT=FOLDER -P schemas.cmake
#
# "refnet.person/1" becomes refnet.person-1.json.
execute_process(COMMAND ${PROGRAM} help --schema OUTPUT_VARIABLE names
	COMMAND_ERROR_IS_FATAL ANY)
string(REGEX MATCHALL "[^\n]+" names "${names}")
file(REMOVE_RECURSE ${OUT})
file(MAKE_DIRECTORY ${OUT})
foreach(name IN LISTS names)
	string(REPLACE "/" "-" file "${name}")
	execute_process(COMMAND ${PROGRAM} help --schema ${name}
		OUTPUT_FILE ${OUT}/${file}.json COMMAND_ERROR_IS_FATAL ANY)
endforeach()
