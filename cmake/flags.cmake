# flags.cmake - how every file of ours is compiled: target refnet_flags.
# Add a warning to the list below; it must hold under gcc and clang alike.
include(CheckCCompilerFlag)
include(CheckLinkerFlag)

set(CMAKE_C_STANDARD 11)
set(CMAKE_C_STANDARD_REQUIRED ON)
set(CMAKE_C_EXTENSIONS OFF)
set(CMAKE_C_VISIBILITY_PRESET hidden)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)

add_library(refnet_flags INTERFACE)
target_compile_definitions(refnet_flags INTERFACE _POSIX_C_SOURCE=200809L
	# without these, the system headers hide what POSIX names
	$<$<PLATFORM_ID:Darwin>:_DARWIN_C_SOURCE>
	$<$<PLATFORM_ID:NetBSD>:_NETBSD_SOURCE>)
target_compile_options(refnet_flags INTERFACE
	-Wall -Wextra -Wpedantic -Wshadow -Wstrict-prototypes
	-Wmissing-prototypes -Wconversion -Wno-sign-conversion -Wvla
	-Wformat=2 -Wdate-time $<$<BOOL:${REFNET_WERROR}>:-Werror>)

if(REFNET_SANITIZE)
	set(sanitize -fsanitize=address,undefined -fno-sanitize-recover=all)
	if(REFNET_FUZZ)
		# what runs is counted, for libFuzzer
		list(APPEND sanitize -fsanitize=fuzzer-no-link)
		# Most of a run was spent on noting what these compare, which
		# is lists of words of ours: no input is made of that.
		set_source_files_properties(lib/base/fold.c
			lib/import/codepage.c lib/import/find.c
			lib/import/label.c lib/import/match.c PROPERTIES
			COMPILE_OPTIONS -fno-sanitize-coverage=trace-cmp)
	endif()
	target_compile_options(refnet_flags INTERFACE
		${sanitize} -fno-omit-frame-pointer)
	# for archives too, which carry no flags of their own
	add_link_options(${sanitize})
elseif(NOT APPLE)
	# A function that is declared and nowhere defined fails the build.
	check_linker_flag(C -Wl,-z,defs has_z_defs)
	if(has_z_defs)
		string(APPEND CMAKE_SHARED_LINKER_FLAGS " -Wl,-z,defs")
	endif()
endif()

if(CMAKE_BUILD_TYPE STREQUAL Release)
	check_c_compiler_flag(-fstack-protector-strong has_stack_protector)
	if(has_stack_protector)
		target_compile_options(refnet_flags INTERFACE
			-fstack-protector-strong)
	endif()
	# Level 3 where the compiler knows it, else it means level 2.
	target_compile_options(refnet_flags INTERFACE
		-U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
	# The same bytes from every directory; the last that fits is taken.
	check_c_compiler_flag(-ffile-prefix-map=/from=/to has_prefix_map)
	if(has_prefix_map)
		target_compile_options(refnet_flags INTERFACE
			-ffile-prefix-map=${PROJECT_SOURCE_DIR}=.
			-ffile-prefix-map=${PROJECT_BINARY_DIR}=./build)
	endif()
	check_linker_flag(C -Wl,-z,relro has_relro)
	if(has_relro)
		add_link_options(-Wl,-z,relro,-z,now)
	endif()
endif()
