# Sourced by the other scripts: installs what is missing with apt (Debian 12, UOS, Kylin).

build_packages="g++ cmake ninja-build pkg-config qt6-base-dev qt6-tools-dev qt6-tools-dev-tools qt6-l10n-tools qt6-translations-l10n
    libqt6sql6-sqlite libqt6svg6-dev libgl1-mesa-dev libsqlite3-dev libxlsxwriter-dev libzip-dev libicu-dev
    libqrencode-dev libphonenumber-dev libexpat1-dev libsodium-dev qt6-qpa-plugins fonts-noto-cjk"
test_packages="xvfb openbox python3 python3-openpyxl python3-xlsxwriter poppler-utils zbar-tools libreoffice-calc clang-format clang-tidy
    git file strace xdotool dbus-daemon fcitx5 fcitx5-chinese-addons fcitx5-frontend-qt6 postgresql libqt6sql6-psql"
coverage_packages="gcovr"
fuzz_packages="clang libclang-rt-dev python3-openpyxl"
release_packages="dpkg-dev file gzip xz-utils librsvg2-bin git"

install_missing() {
    local missing=""
    command -v dpkg-query >/dev/null || {
        echo "This script installs with apt. Elsewhere install: $*" >&2
        return 0
    }
    for package in "$@"; do
        dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
    done
    if [ -z "$missing" ]; then
        echo "All packages are there."
        return 0
    fi
    echo "Installing:$missing"
    local as_root=""
    [ "$(id -u)" = 0 ] || as_root=sudo
    $as_root apt-get update -qq
    # shellcheck disable=SC2086
    DEBIAN_FRONTEND=noninteractive $as_root apt-get -o DPkg::Lock::Timeout=300 install -y -qq --no-install-recommends $missing >/dev/null
}
