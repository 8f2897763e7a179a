# moc preprocesses whatever an #include leads to, which takes six times as long as what it looks for. Shown only the
# project's own folders it writes the same but for an include that our files have themselves.
if(UNIX)
    get_target_property(moc_itself Qt6::moc IMPORTED_LOCATION)
    file(CONFIGURE OUTPUT ${CMAKE_BINARY_DIR}/moc NEWLINE_STYLE UNIX @ONLY CONTENT [=[
#!/usr/bin/env bash
arguments=()
for argument; do
    [[ $argument == -I/usr/* ]] || arguments+=("$argument")
done
exec "@moc_itself@" "${arguments[@]}"
]=])
    file(CHMOD ${CMAKE_BINARY_DIR}/moc PERMISSIONS OWNER_READ OWNER_WRITE OWNER_EXECUTE)
endif()

function(moc_our_own target)
    if(UNIX)
        set_target_properties(${target} PROPERTIES AUTOMOC_EXECUTABLE ${CMAKE_BINARY_DIR}/moc)
    endif()
endfunction()
