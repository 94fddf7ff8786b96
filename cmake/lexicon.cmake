# lexicon.cmake - the tables of lib/lexicon, made from files people edit.
#
#	lexicon(GLOB)	adds them to ${embedded_sources}
#
# The program in lexicon/ makes them, while building and on the machine that
# builds.
function(lexicon glob)
	file(GLOB files CONFIGURE_DEPENDS ${PROJECT_SOURCE_DIR}/${glob})
	list(SORT files)
	set(out ${PROJECT_BINARY_DIR}/embed/lexicon.c)
	file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/embed)
	file(GLOB maker CONFIGURE_DEPENDS
		${PROJECT_SOURCE_DIR}/cmake/lexicon/*.c)
	add_executable(refnet_lexicon ${maker}
		${PROJECT_SOURCE_DIR}/lib/lexicon/plain.c)
	target_include_directories(refnet_lexicon PRIVATE
		${PROJECT_SOURCE_DIR}/include ${PROJECT_SOURCE_DIR}/lib)
	target_link_libraries(refnet_lexicon PRIVATE refnet_flags)
	add_custom_command(OUTPUT ${out}
		COMMAND refnet_lexicon ${out} ${files}
		DEPENDS refnet_lexicon ${files}
		COMMENT "Making the lexicon" VERBATIM)
	set(embedded_sources ${embedded_sources} ${out} PARENT_SCOPE)
endfunction()
