# What Windows shows of the program and how it treats it: icon, version, manifest. One .exe serves window and commands.
enable_language(RC)
set(WINDOWS ${CMAKE_SOURCE_DIR}/packaging/windows)
set(MADE ${CMAKE_CURRENT_BINARY_DIR}/windows)
configure_file(${WINDOWS}/doorstep.rc ${MADE}/doorstep.rc @ONLY)
configure_file(${WINDOWS}/doorstep.manifest ${MADE}/doorstep.manifest @ONLY)
find_program(RSVG rsvg-convert REQUIRED)
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(PICTURES)
set(DRAW)
foreach(size 16 24 32 48 64 128 256)
    list(APPEND PICTURES ${MADE}/${size}.png)
    list(APPEND DRAW COMMAND ${RSVG} --width ${size} --height ${size} --output ${MADE}/${size}.png
        ${CMAKE_SOURCE_DIR}/resources/icons/doorstep.svg)
endforeach()
add_custom_command(OUTPUT ${MADE}/doorstep.ico ${DRAW}
    COMMAND Python3::Interpreter ${WINDOWS}/make-icon.py ${MADE}/doorstep.ico ${PICTURES}
    DEPENDS ${CMAKE_SOURCE_DIR}/resources/icons/doorstep.svg ${WINDOWS}/make-icon.py VERBATIM)
set_source_files_properties(${MADE}/doorstep.rc PROPERTIES
    OBJECT_DEPENDS "${MADE}/doorstep.ico;${MADE}/doorstep.manifest")
target_sources(doorstep PRIVATE ${MADE}/doorstep.rc)
set_target_properties(doorstep PROPERTIES WIN32_EXECUTABLE ON)
