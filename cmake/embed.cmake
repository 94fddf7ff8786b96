# embed.cmake - files as bytes in the library: lib/base/embed.h declares them.
#
#	embed(NAME GLOB)	adds rn_embedded_NAME to ${embedded_sources}
#
# Included, it defines embed(); as a script (cmake -P, with NAME, LIST and OUT
# set) it is what the build runs whenever one of the files changes.
if(NOT CMAKE_SCRIPT_MODE_FILE)
	set(embed_script ${CMAKE_CURRENT_LIST_FILE})
	function(embed name glob)
		file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${glob})
		set(list ${PROJECT_BINARY_DIR}/embed/${name}.txt)
		set(out ${PROJECT_BINARY_DIR}/embed/${name}.c)
		list(JOIN files "\n" lines)
		file(CONFIGURE OUTPUT ${list} CONTENT "@lines@" @ONLY)
		add_custom_command(OUTPUT ${out}
			COMMAND ${CMAKE_COMMAND} -DNAME=${name} -DLIST=${list}
				-DOUT=${out} -P ${embed_script}
			DEPENDS ${files} ${list} ${embed_script}
			COMMENT "Embedding ${glob}" VERBATIM)
		set(embedded_sources ${embedded_sources} ${out} PARENT_SCOPE)
	endfunction()
	return()
endif()

# "name/path" sorts by file name and still knows where the file is.
file(STRINGS ${LIST} files)
set(byname)
foreach(file IN LISTS files)
	cmake_path(GET file FILENAME name)
	list(APPEND byname "${name}/${file}")
endforeach()
list(SORT byname COMPARE STRING)

set(arrays "")
set(rows "")
set(n 0)
foreach(entry IN LISTS byname)
	string(REGEX MATCH "^([^/]*)/(.*)$" whole "${entry}")
	set(name "${CMAKE_MATCH_1}")
	set(file "${CMAKE_MATCH_2}")
	file(READ ${file} hex HEX)
	string(REGEX REPLACE "(..)" "0x\\1," bytes "${hex}")
	string(REPLACE "0x0a," "0x0a,\n" bytes "${bytes}")	# line for line
	string(APPEND arrays
		"static const unsigned char b${n}[] = {\n${bytes}0};\n")
	string(APPEND rows "\t{\"${name}\", b${n}, sizeof(b${n}) - 1},\n")
	math(EXPR n "${n} + 1")
endforeach()
file(WRITE ${OUT} "#include \"base/embed.h\"\n\n${arrays}
const struct rn_embedded rn_embedded_${NAME}[] = {\n${rows}\t{0}\n};
const size_t rn_embedded_${NAME}_n = ${n};\n")
