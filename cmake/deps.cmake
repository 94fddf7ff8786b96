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
pkg_check_modules(psl REQUIRED IMPORTED_TARGET libpsl>=0.20)
pkg_check_modules(gmime REQUIRED IMPORTED_TARGET gmime-3.0>=3.2)
pkg_check_modules(ical REQUIRED IMPORTED_TARGET libical>=3.0)

# libcsv has no pkg-config file.
find_path(CSV_INCLUDE_DIR csv.h REQUIRED)
find_library(CSV_LIBRARY csv REQUIRED)
mark_as_advanced(CSV_INCLUDE_DIR CSV_LIBRARY)

# The small ones from their archives, where there are any: the program would
# spend more time on finding and loading them than a command takes.  Those that
# read what strangers wrote stay shared, for the distribution to mend, but for
# GMime and libical, whose shared forms bring fifteen libraries along and ICU:
# every start of the program would take 4 ms longer, and 0.6 so.  A package of a
# distribution takes all of them shared, which mends them there.
option(REFNET_ARCHIVES "the program takes libraries from their archives" ON)
function(archive_or result shared)	# NAME...: all of them, or none
	set(found)
	if(NOT REFNET_ARCHIVES)
		set(${result} ${shared} PARENT_SCOPE)
		return()
	endif()
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
archive_or(small_psl PkgConfig::psl psl idn2 unistring)
archive_or(small_gmime PkgConfig::gmime gmime-3.0 idn2 unistring gobject-2.0
	glib-2.0 ffi)

# ICU's tables are 30 MB: only what says so takes them in (the program itself,
# not every test), by its property REFNET_ALONE.
archive_or(small_ical "" ical icui18n icuuc icudata)
execute_process(COMMAND ${CMAKE_C_COMPILER} -print-file-name=libstdc++.a
	OUTPUT_VARIABLE stdcxx OUTPUT_STRIP_TRAILING_WHITESPACE)
add_library(refnet_ical INTERFACE)
if(small_ical AND IS_ABSOLUTE "${stdcxx}" AND NOT REFNET_SANITIZE)
	target_link_libraries(refnet_ical INTERFACE ${small_ical} ${stdcxx})
	target_link_options(refnet_ical INTERFACE -static-libgcc)
else()
	target_link_libraries(refnet_ical INTERFACE PkgConfig::ical)
endif()

# refnet_deps for the library, refnet_program_deps for the program.
foreach(target refnet_deps refnet_program_deps)
	add_library(${target} INTERFACE)
	target_include_directories(${target} INTERFACE ${CSV_INCLUDE_DIR}
		${utf8proc_INCLUDE_DIRS} ${nettle_INCLUDE_DIRS})
	target_link_libraries(${target} INTERFACE PkgConfig::sqlite3
		PkgConfig::pcre2 Iconv::Iconv Threads::Threads m)
endforeach()
target_link_libraries(refnet_deps INTERFACE PkgConfig::utf8proc
	PkgConfig::nettle PkgConfig::psl PkgConfig::gmime PkgConfig::ical
	${CSV_LIBRARY})
target_link_libraries(refnet_program_deps INTERFACE ${small_utf8proc}
	${small_nettle} ${small_csv} ${small_psl} ${small_gmime}
	$<IF:$<BOOL:$<TARGET_PROPERTY:REFNET_ALONE>>,refnet_ical,PkgConfig::ical>)

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
