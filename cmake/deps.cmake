# deps.cmake - the libraries refnet stands on: target refnet_deps.
#
# Each is wrapped in one file of lib/ (tests/lint/speakers says which).  A new
# one is a line here, one in bootstrap's list of packages, one in
# refnet.pc.in and one in refnetConfig.cmake.in.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(Iconv REQUIRED)	# in libc, or a library beside it
if(NOT Iconv_IS_BUILT_IN)
	set(pc_iconv "-liconv ")	# for refnet.pc.in
endif()

pkg_check_modules(sqlite3 REQUIRED IMPORTED_TARGET sqlite3>=3.40)
pkg_check_modules(pcre2 REQUIRED IMPORTED_TARGET libpcre2-8>=10.30)
pkg_check_modules(utf8proc REQUIRED IMPORTED_TARGET libutf8proc>=2.2)
pkg_check_modules(nettle REQUIRED IMPORTED_TARGET nettle>=3.4)
pkg_check_modules(gmime REQUIRED IMPORTED_TARGET gmime-3.0>=3.2)
pkg_check_modules(ical REQUIRED IMPORTED_TARGET libical>=3.0)

# libcsv has no pkg-config file.
find_path(CSV_INCLUDE_DIR csv.h REQUIRED)
find_library(CSV_LIBRARY csv REQUIRED)
mark_as_advanced(CSV_INCLUDE_DIR CSV_LIBRARY)

# The small ones from their archives, where there are any: the program would
# spend more time on finding and loading them than a command takes.  Those that
# read what strangers wrote stay shared, for the distribution to mend, but for
# GMime: of it a few functions are used that need nothing else, while the
# shared one brings fifteen libraries along.
function(archive_or result shared)	# NAME...: all of them, or none
	set(found)
	foreach(name ${ARGN})
		find_library(ARCHIVE_${name} lib${name}.a)
		mark_as_advanced(ARCHIVE_${name})
		if(NOT ARCHIVE_${name})
			set(${result} ${shared} PARENT_SCOPE)
			return()
		endif()
		list(APPEND found ${ARCHIVE_${name}})
	endforeach()
	set(${result} ${found} PARENT_SCOPE)
endfunction()
archive_or(small_utf8proc PkgConfig::utf8proc utf8proc)
archive_or(small_nettle PkgConfig::nettle nettle)
archive_or(small_csv ${CSV_LIBRARY} csv)
archive_or(small_gmime PkgConfig::gmime gmime-3.0 gobject-2.0 glib-2.0 ffi)

# refnet_deps for the library, refnet_program_deps for the program.
foreach(target refnet_deps refnet_program_deps)
	add_library(${target} INTERFACE)
	target_include_directories(${target} INTERFACE ${CSV_INCLUDE_DIR}
		${utf8proc_INCLUDE_DIRS} ${nettle_INCLUDE_DIRS})
	target_link_libraries(${target} INTERFACE PkgConfig::sqlite3
		PkgConfig::pcre2 Iconv::Iconv Threads::Threads m)
endforeach()
target_link_libraries(refnet_deps INTERFACE PkgConfig::utf8proc
	PkgConfig::nettle PkgConfig::gmime PkgConfig::ical ${CSV_LIBRARY})
target_link_libraries(refnet_program_deps INTERFACE ${small_utf8proc}
	${small_nettle} ${small_csv} ${small_gmime} PkgConfig::ical)

# Only the screen draws; nobody else pays for it.
file(GLOB REFNET_SCREEN CONFIGURE_DEPENDS cmd/triage/*.c)
if(REFNET_SCREEN)
	pkg_check_modules(curses REQUIRED IMPORTED_TARGET ncursesw)
	add_library(refnet_curses INTERFACE)
	archive_or(small_curses PkgConfig::curses ncursesw tinfo)
	target_include_directories(refnet_curses INTERFACE
		${curses_INCLUDE_DIRS})
	target_compile_options(refnet_curses INTERFACE ${curses_CFLAGS_OTHER})
	target_link_libraries(refnet_curses INTERFACE ${small_curses})
endif()
