# What is installed, and the packages made of it.
include(GNUInstallDirs)

set(LINUX ${CMAKE_SOURCE_DIR}/packaging/linux)
set(ICON ${CMAKE_SOURCE_DIR}/resources/icons/doorstep.svg)

install(TARGETS doorstep RUNTIME)
install(FILES ${LINUX}/org.doorstep.doorstep.desktop DESTINATION ${CMAKE_INSTALL_DATADIR}/applications)
install(FILES ${CMAKE_CURRENT_BINARY_DIR}/org.doorstep.doorstep.metainfo.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/metainfo)
install(FILES ${LINUX}/doorstep.xml DESTINATION ${CMAKE_INSTALL_DATADIR}/mime/packages)
install(FILES ${LINUX}/doorstep.bash-completion
    DESTINATION ${CMAKE_INSTALL_DATADIR}/bash-completion/completions RENAME doorstep)
install(FILES ${ICON} DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/scalable/apps)
install(FILES ${LINUX}/copyright DESTINATION ${CMAKE_INSTALL_DOCDIR})
install(FILES ${LINUX}/policy.ini DESTINATION ${CMAKE_INSTALL_DOCDIR}/examples)
# The version stands in CMakeLists.txt; the store's page tells of each, and of this one first. Stores fetch pictures from
# the web only: without a home page the page has none.
set(DOORSTEP_HOME "" CACHE STRING "Home page with resources/help/pictures below pictures/, for the store's page")
file(READ ${LINUX}/org.doorstep.doorstep.metainfo.xml STORE)
if(NOT STORE MATCHES "<releases>[ \n]*<release version=\"${PROJECT_VERSION}\"")
    message(FATAL_ERROR "org.doorstep.doorstep.metainfo.xml does not begin with ${PROJECT_VERSION}.")
endif()
if(DOORSTEP_HOME STREQUAL "")
    string(REGEX REPLACE " *<url type=\"homepage\".*</screenshots>\n" "" STORE "${STORE}")
endif()
set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${LINUX}/org.doorstep.doorstep.metainfo.xml)
file(CONFIGURE OUTPUT org.doorstep.doorstep.metainfo.xml CONTENT "${STORE}" @ONLY)

# Desktops that draw no SVG take these.
find_program(RSVG rsvg-convert)
if(RSVG)
    set(DRAWN)
    foreach(size 16 24 32 48 64 128 256)
        set(picture ${CMAKE_CURRENT_BINARY_DIR}/icons/${size}/doorstep.png)
        add_custom_command(OUTPUT ${picture} DEPENDS ${ICON}
            COMMAND ${CMAKE_COMMAND} -E make_directory ${CMAKE_CURRENT_BINARY_DIR}/icons/${size}
            COMMAND ${RSVG} --width ${size} --height ${size} --output ${picture} ${ICON} VERBATIM)
        list(APPEND DRAWN ${picture})
        install(FILES ${picture} OPTIONAL DESTINATION ${CMAKE_INSTALL_DATADIR}/icons/hicolor/${size}x${size}/apps)
    endforeach()
    add_custom_target(doorstep_icons DEPENDS ${DRAWN})
endif()

# Debian wants both compressed, without the time of day in them.
find_program(GZIP gzip)
if(GZIP)
    set(PAGES)
    configure_file(${LINUX}/doorstep.1 doorstep.1 @ONLY)
    configure_file(${LINUX}/changelog changelog @ONLY)
    configure_file(CHANGELOG.md CHANGELOG.md COPYONLY)
    foreach(page doorstep.1 changelog CHANGELOG.md)
        set(packed ${CMAKE_CURRENT_BINARY_DIR}/${page}.gz)
        add_custom_command(OUTPUT ${packed} DEPENDS ${CMAKE_CURRENT_BINARY_DIR}/${page}
            COMMAND ${GZIP} -9nc ${CMAKE_CURRENT_BINARY_DIR}/${page} > ${packed} VERBATIM)
        list(APPEND PAGES ${packed})
    endforeach()
    add_custom_target(doorstep_pages DEPENDS ${PAGES})
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/doorstep.1.gz OPTIONAL DESTINATION ${CMAKE_INSTALL_MANDIR}/man1)
    install(FILES ${CMAKE_CURRENT_BINARY_DIR}/changelog.gz ${CMAKE_CURRENT_BINARY_DIR}/CHANGELOG.md.gz OPTIONAL
        DESTINATION ${CMAKE_INSTALL_DOCDIR})
endif()

set(CPACK_GENERATOR DEB)
set(CPACK_PACKAGE_NAME doorstep)
set(CPACK_PACKAGE_VENDOR Doorstep)
set(CPACK_PACKAGE_CONTACT "The authors of Doorstep <authors@doorstep.invalid>")
set(CPACK_PACKAGING_INSTALL_PREFIX /usr)
set(CPACK_STRIP_FILES ON)
set(CPACK_DEBIAN_FILE_NAME DEB-DEFAULT)
set(CPACK_DEBIAN_COMPRESSION_TYPE xz)
set(CPACK_DEBIAN_PACKAGE_SECTION database)
set(CPACK_DEBIAN_PACKAGE_PRIORITY optional)
set(CPACK_DEBIAN_PACKAGE_SHLIBDEPS ON)
# Found while the program runs, so that no library names them: the register's driver, pictures, the platform, Qt's own
# texts in Chinese, and letters to write them with.
set(CPACK_DEBIAN_PACKAGE_DEPENDS
    "libqt6sql6-sqlite, libqt6svg6, qt6-qpa-plugins, qt6-translations-l10n, fonts-noto-cjk")
set(CPACK_DEBIAN_PACKAGE_RECOMMENDS "xdg-utils")
set(CPACK_DEBIAN_PACKAGE_SUGGESTS "fcitx5-frontend-qt6, qt6-wayland, libqt6sql6-psql")
set(CPACK_DEBIAN_PACKAGE_CONTROL_STRICT_PERMISSION ON)
set(CPACK_PACKAGE_DESCRIPTION_SUMMARY "outreach register for the secretaries of street blocks")
set(CPACK_DEBIAN_PACKAGE_DESCRIPTION
"Doorstep (走访簿) keeps the shops and new-employment workers of a Shanghai
street block, the visits paid to them, what was asked for and whether it was
answered, and the contact cards handed out. It makes the workbook that the
town asks for every month.
.
It works off line, in one SQLite file, in Chinese and English.")
include(CPack)
