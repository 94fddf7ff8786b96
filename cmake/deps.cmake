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

# libcsv has no pkg-config file.
find_path(CSV_INCLUDE_DIR csv.h REQUIRED)
find_library(CSV_LIBRARY csv REQUIRED)
mark_as_advanced(CSV_INCLUDE_DIR CSV_LIBRARY)

add_library(refnet_deps INTERFACE)
target_include_directories(refnet_deps INTERFACE ${CSV_INCLUDE_DIR})
target_link_libraries(refnet_deps INTERFACE PkgConfig::sqlite3
	PkgConfig::pcre2 PkgConfig::utf8proc PkgConfig::nettle ${CSV_LIBRARY} Iconv::Iconv
	Threads::Threads m)

# Only the screen draws; nobody else pays for it.
file(GLOB REFNET_SCREEN CONFIGURE_DEPENDS cmd/triage/*.c)
if(REFNET_SCREEN)
	pkg_check_modules(curses REQUIRED IMPORTED_TARGET ncursesw)
	add_library(refnet_curses INTERFACE)
	target_link_libraries(refnet_curses INTERFACE PkgConfig::curses)
endif()
