# install.cmake - what goes where, and how other projects find it: by
# pkg-config (refnet.pc) or by find_package(refnet CONFIG).  All of it is
# relocatable: the tree may be moved, or staged with DESTDIR.
include(CMakePackageConfigHelpers)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/refnet)
set(pc_dir ${CMAKE_INSTALL_LIBDIR}/pkgconfig)

file(RELATIVE_PATH pc_to_prefix
	${CMAKE_INSTALL_PREFIX}/${pc_dir} ${CMAKE_INSTALL_PREFIX})
string(REGEX REPLACE "/$" "" pc_to_prefix ${pc_to_prefix})
configure_file(cmake/refnet.pc.in refnet.pc @ONLY)
configure_package_config_file(cmake/refnetConfig.cmake.in
	${PROJECT_BINARY_DIR}/refnetConfig.cmake
	INSTALL_DESTINATION ${package_dir})
# Before 1.0 a minor version may break what calls it.
write_basic_package_version_file(
	${PROJECT_BINARY_DIR}/refnetConfigVersion.cmake
	COMPATIBILITY SameMinorVersion)

install(TARGETS refnet_shared EXPORT refnetTargets
	LIBRARY NAMELINK_COMPONENT Development)
install(TARGETS refnet_static EXPORT refnetTargets)
install(EXPORT refnetTargets NAMESPACE refnet:: DESTINATION ${package_dir})
install(FILES ${PROJECT_BINARY_DIR}/refnetConfig.cmake
	${PROJECT_BINARY_DIR}/refnetConfigVersion.cmake
	DESTINATION ${package_dir})
install(FILES ${PROJECT_BINARY_DIR}/refnet.pc DESTINATION ${pc_dir})
install(DIRECTORY include/refnet DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}
	FILES_MATCHING PATTERN "*.h")
if(TARGET refnet)
	install(TARGETS refnet)
endif()

foreach(section 1 3 5 7)
	file(GLOB pages CONFIGURE_DEPENDS man/*.${section})
	install(FILES ${pages} DESTINATION ${CMAKE_INSTALL_MANDIR}/man${section})
endforeach()

# For mail programs; refnet-mail(7) shows them.
install(DIRECTORY man/mail DESTINATION ${CMAKE_INSTALL_DOCDIR})

# The program itself prints what completes it.  Debian's zsh looks elsewhere.
set(REFNET_ZSH_DIR ${CMAKE_INSTALL_DATADIR}/zsh/site-functions CACHE STRING
	"where zsh finds functions")
function(completion shell folder name)
	set(out ${PROJECT_BINARY_DIR}/completions/${shell})
	add_custom_command(OUTPUT ${out}
		COMMAND refnet completion ${shell} > ${out}
		DEPENDS refnet COMMENT "Completion of ${shell}" VERBATIM)
	add_custom_target(refnet_completion_${shell} ALL DEPENDS ${out})
	install(FILES ${out} DESTINATION ${folder} RENAME ${name})
endfunction()
if(TARGET refnet)
	file(MAKE_DIRECTORY ${PROJECT_BINARY_DIR}/completions)
	completion(bash
		${CMAKE_INSTALL_DATADIR}/bash-completion/completions refnet)
	completion(zsh ${REFNET_ZSH_DIR} _refnet)
	completion(fish
		${CMAKE_INSTALL_DATADIR}/fish/vendor_completions.d refnet.fish)

	# And the schemas of what it prints.
	set(schemas ${PROJECT_BINARY_DIR}/schemas)
	set(schemas_script ${PROJECT_SOURCE_DIR}/cmake/schemas.cmake)
	add_custom_command(OUTPUT ${schemas}.stamp
		COMMAND ${CMAKE_COMMAND} -DPROGRAM=$<TARGET_FILE:refnet>
			-DOUT=${schemas} -P ${schemas_script}
		COMMAND ${CMAKE_COMMAND} -E touch ${schemas}.stamp
		DEPENDS refnet ${schemas_script} COMMENT "JSON Schemas" VERBATIM)
	add_custom_target(refnet_schemas ALL DEPENDS ${schemas}.stamp)
	install(DIRECTORY ${schemas}
		DESTINATION ${CMAKE_INSTALL_DATADIR}/refnet)
endif()
