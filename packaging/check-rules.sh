#!/usr/bin/env bash
# The rules of the house that a compiler does not know. Prints what breaks them; fails if anything does.
set -uo pipefail
cd "$(dirname "$0")/.."
broken=0
forbid() { # what, then the places found
    if [ -n "$2" ]; then
        printf '%s\n%s\n\n' "$1" "$2"
        broken=1
    fi
}
in_files() { grep -nE "$@" 2>/dev/null || true; }
sources() { find "$@" \( -name '*.cpp' -o -name '*.h' \); }
journaled="($(sed -nE '/<TableShape> all\{/,/^    };/s/^        \{"([a-z_]+)",.*/\1/p' data/register/Shape.cpp | paste -sd '|'))"

# packaging/storeys.txt, read against the includes: "place from-folder to-folder" for each of them.
includes=$(grep -rnoE '^ *# *include *[<"](data|ui|app)/[^">]+' --include='*.cpp' --include='*.h' data ui app |
    sed -E 's|^(([^:]*)/[^:/]+:[0-9]+):[^<"]*[<"](.*)/[^/]*$|\1 \2 \3|')
forbid 'A storey includes none above it, and every folder stands in one (packaging/storeys.txt):' "$(awk '
    function storeyOf(folder) {
        while (!(folder in floor) && sub("/[^/]*$", "", folder)) { }
        return folder in floor ? floor[folder] : 0
    }
    FNR == NR { if ($1 !~ /^#/ && NF) floor[$1] = ++floors; next }
    { from = storeyOf($2); to = storeyOf($3) }
    !from { print $1 ": " $2 " stands in no storey" }
    from && (!to || to > from) { print $1 " includes " $3 }
    ' packaging/storeys.txt - <<< "$includes" | sort -u)"
forbid 'Folders include each other in a loop:' \
    "$(awk '$2 != $3 { print $2, $3 }' <<< "$includes" | sort -u | tsort 2>&1 >/dev/null | sed -n '/input contains/d; s/^tsort: /  /p')"
forbid 'A page knows no other page:' "$(awk '
    split($2, from, "/") && split($3, to, "/") && from[2] == "pages" && to[2] == "pages" && from[3] != to[3] {
        print $1 " includes " $3 }' <<< "$includes")"
forbid 'data/ must not know widgets or painting:' \
    "$(in_files '#include *<Q(Widget|Dialog|MainWindow|TableView|Application|GuiApplication|Painter|Font|Image)\b' $(sources data))"
forbid 'A kind of list is named where it is made, in data/exchange/import/kinds (ImportKind.h lists them):' \
    "$(in_files 'ImportKind::[A-Z]' $(sources data ui app | grep -v '^data/exchange/import/kinds/'))"
forbid 'SQL stands in data/register, data/records, data/views, data/exchange/packs and data/exchange/hub:' \
    "$(in_files '"\s*(SELECT|INSERT INTO|UPDATE [a-z_]+ SET|DELETE FROM|CREATE TABLE|PRAGMA|FROM|(LEFT )?JOIN|WHERE|ORDER BY|GROUP BY)\b [^"]*' \
        $(sources data ui app | grep -vE '^data/(register|records|views|exchange/(packs|hub))/'))"
forbid 'Only data/exchange/hub/HubConnection touches QSqlQuery (the register: data/register/Database, by the handle):' \
    "$(in_files '\bQSqlQuery( [a-z]\w*[({;)]|[>(])' $(sources data ui app | grep -v 'data/exchange/hub/HubConnection\.'))"
forbid 'No journaled table is found in data/register/Shape.cpp:' "$([ "$journaled" != '()' ] || echo data/register/Shape.cpp)"
forbid 'Journaled rows are written through Change:' \
    "$(in_files "(INSERT INTO|UPDATE|DELETE FROM) $journaled\b" $(sources data | grep -vE '^data/(register|exchange/packs)/'))"
# (Its file is watched: what reaches it unremembered is taken for another program's.)
forbid 'What is written into a register is committed by Register::commit():' \
    "$(awk 'FNR == 1 { name = "" } match($0, /Transaction [a-z][A-Za-z]*\(.*(registry|m_register|\.db\(\)|->db\(\))/) {
            name = $0; sub(/.*Transaction /, "", name); sub(/\(.*/, "", name) }
        name != "" && index($0, name ".commit()") { print FILENAME ":" FNR ":" $0 }' $(sources data ui app))"
forbid 'Work on a thread is a job of ui/page/Jobs (below ui: data/base/ReadAhead), which guards it and its owner:' \
    "$(in_files 'QThread::create|public QThread\b|QtConcurrent|QRunnable|QThreadPool|moveToThread|pthread_create|std::(j?thread|async)\b' \
        $(sources data ui app | grep -v 'data/base/GuardedThread\.cpp')
       in_files 'guardedThread\(|new QThread\b|GuardedThread\.h' $(sources data ui app | grep -vE 'data/base/(GuardedThread|ReadAhead)\.|ui/page/Jobs\.cpp'))"
# (How old a file is, is held against the system's own clock.)
forbid 'There is one clock, data/base/Time.h: now() and today():' \
    "$(in_files 'current(Date|Time|DateTime|DateTimeUtc|SecsSinceEpoch)\(\)|system_clock' $(sources data ui app | grep -vE 'data/(base/(Time|SafeFile)|register/RegisterLock)\.cpp'))"
forbid 'No error may leave a destructor or a scope guard (see sentenceOfCaught()):' \
    "$(awk '/::~[A-Za-z]+\(\)$/ { inside = 1 } /^}| try \{/ { inside = 0 }
        (inside || /qScopeGuard/) && /(\.|->)(run|one|commit|setSetting|save|write)\(|Store\(/ { print FILENAME ":" FNR ":" $0 }' \
        $(sources data ui app))"
# (A job's end, a box and what a painted list could not read are told by posts of their own.)
forbid 'A page is reached by ui/page/Respond, which catches and tells: no connect() of its own:' \
    "$(pages=$(sources ui/page ui/pages | grep -vE 'ui/page/(Respond|Jobs|Reading|Workspace|Warning|LedgerModel)\.')
       in_files '\bconnect\(|singleShot\(|invokeMethod\(|callOnTimeout\(' $pages
       in_files 'addAction\(.*, (this|m_[a-z]\w*),|new (QShortcut|QAction)\([^;]*&[A-Z]\w*::' $pages | grep -v 'respond(')"
forbid 'Whoever hears of a change hears it by respond(), or others never do when it throws:' \
    "$(in_files '(^|[^d])connect\([^;]*&Register::changed' $(sources ui/shell))"
forbid 'What a page gives the window to do (Notice::act) is done within respond() or attempt():' \
    "$(in_files '(^|[^d])connect\([^;]*\bact\b|^ *(work|act|[a-z.]*\.act)\(\);' $(sources ui/shell | grep -v NoticeStrip)
       in_files '(^|[^d])connect\([^;]*\bact\b' ui/shell/NoticeStrip.cpp)"
# (A draft that is put off, and a picture that a paint asks for, catch where nobody else could; one
# file of several fails in a job, and the others go on.)
forbid 'A page catches by its Workspace (attempt, refusal) and by respond(), never by itself:' \
    "$(in_files '\bcatch \(' $(sources ui/page ui/pages | grep -vE 'ui/(page/(Workspace|Respond|Jobs|LedgerModel|DraftKeeper|papers/Thumbnails)|pages/(cards/PrintCardsDialog|packs/PacksPage|forms/FormsPage))\.'))"
forbid 'A page writes through its Workspace:' \
    "$(in_files '\b(Change|Transaction) [a-z]\w*[({]' $(sources ui | grep -v 'ui/page/Workspace\.cpp'))"
forbid 'A page has the register from its Workspace, a thread of it from a Reading or a job of the Workspace:' \
    "$(in_files '(open|create)Register\(|\b(Database|Register) [a-z]\w*[({]|make_(unique|shared)<(Database|Register)>|\b(connector|opener)\(\)' \
        $(sources ui/page ui/pages | grep -vE 'ui/page/(Workspace\.cpp|Reading\.h)'))"
forbid 'What writes by a change of its own is done by Workspace::attempt(), refusal() or runOnRegister():' \
    "$(awk 'FNR == 1 { within = -99 } /(attempt|refusal|runOnRegister)\(/ { within = FNR }
        /(^|[^A-Za-z:])(restoreDeleted|restoreField|mergeSubjects|mergePack|sealReport|liftSeal|setTakenOver|decide|(un|re)doBatch|writeImport)\((\*?[a-z_]*[Rr]egistry|[a-z_]*orkspace|own)/ &&
            FNR > within + 12 { print FILENAME ":" FNR ":" $0 }' $(sources ui/page ui/pages))"
# (LedgerModel::row() catches by itself: its windows are read as they are painted.)
forbid "What Qt calls (an event, a model's cell, a paint) reads within respondNow(), or not at all:" \
    "$(awk 'FNR == 1 { inside = begun = caught = 0 }
        /respondNow\(.*\{$/ { caught = 1 }
        caught && /^ *\}\);/ { caught = 0 }
        inside && /^ *}/ { match($0, /^ */); if (RLENGTH == end) inside = 0 }
        inside && !caught && !/respondNow|readOnly\(\)|painter->/ &&
            /registry\(\)|m_register|[A-Z][A-Za-z]+Store\(|\.db\(\)|(^|[^A-Za-z])(reload|refresh|read[A-Z][A-Za-z]*|save|m_list\.value|choices)\(/ {
            print FILENAME ":" FNR ":" $0 }
        !inside && /[: ](event|eventFilter|[a-z]+Event|data|setData|flags|headerData|sort|paint|sizeHint|createEditor|set(Editor|Model)Data|initStyleOption|inputMethodQuery|done|accept|reject)\(/ &&
            (/[A-Za-z]::/ || /^ .*\) (const )?override|^ .*,$/) { match($0, /^ */); end = RLENGTH; begun = 1 }
        begun && /[{);]$|[a-z]$/ { inside = !/;$/; begun = 0 }' $(sources ui/page ui/pages))"
forbid 'A catch that ends a way from the event loop catches everything:' \
    "$(in_files 'catch \(const Error& ?\w*\)' ui/page/Workspace.cpp ui/page/Respond.h ui/shell/PageStack.cpp ui/shell/Application.cpp ui/page/Jobs.cpp ui/page/LedgerModel.cpp ui/page/DraftKeeper.cpp data/base/GuardedThread.cpp)"
forbid 'A sentence may name a person and is not logged (see sentenceOfCaught()):' \
    "$(in_files 'q(C?(Debug|Info|Warning|Critical))\(.*(what\(\)|message\(\))' $(sources data ui app | grep -v 'data/base/Caught\.cpp'))"
forbid 'Chinese has its own commas and brackets, without a space before them (letters of keys and filters of files apart):' \
    "$(LC_ALL=C.UTF-8 grep -nP '<(translation|numerusform)>[^<]*([\x{4e00}-\x{9fff}] ?\((?!&amp;|\*|%1\))|[\x{4e00}-\x{9fff}][,;!?]( |[\x{4e00}-\x{9fff}])|[\x{4e00}-\x{9fff}] +（)' resources/i18n/doorstep_zh_CN.ts)"
forbid 'A test sets the clock by FixedClock:' "$(in_files 'setClock\(' $(sources tests))"
forbid 'A test waits for what it wants to see, or for time itself by tests/support/Waiting.h:' \
    "$(in_files '\bqWait\(' $(sources tests | grep -v 'tests/support/Waiting\.h'))"
forbid 'A test that lacks something says so by DOORSTEP_NEEDS, which fails where nothing may be missing:' \
    "$(in_files 'QSKIP\(' $(sources tests | grep -v 'tests/support/TestRegistry\.h'))"
forbid 'Tests share no settings: each process has its own places (tests/support/OwnPlaces.h):' \
    "$(in_files 'setTestModeEnabled' $(sources tests); grep -L 'OwnPlaces places' tests/support/*_main.cpp)"
forbid 'Only ui/look/FileDialogs shows files: Qt looks into what it lists, and drops locks:' \
    "$(in_files 'QFileDialog|QFileSystemModel|FileIconProvider|QMimeDatabase|PrintToFile[^,]|PrintToFile, true' $(sources data ui app | grep -v 'ui/look/FileDialogs\.'))"
# Our own temporary and resource files, and what asks isKeptOpen() or refuseKeptOpen() first.
forbid 'A file is opened by those who ask data/base/OpenFiles.h first (closing it drops locks):' \
    "$(in_files '\bQ(Save)?File [a-z]\w*[({]|Q(Save)?File m_|QTemporaryFile|fopen\(|fstream|zip_open\(|QFile::copy\(|QPdfWriter [a-z]|QImageReader|[ (!=]::(open|creat)\(' \
        $(sources data ui app | grep -vE '(data/base/SafeFile|data/base/Policy|data/base/LogFile|data/base/FileLocks|data/base/Sha256Sums|data/base/spelling/Pinyin|data/base/ResourceRows|data/files/TableReader|data/files/CsvReader|data/files/ZipArchive|data/files/Passphrase|data/files/MemoryFolder|data/files/Workbook|data/files/StringsPart|data/register/CheckedFile|data/files/filling/(PackagePatch|WorkbookFiller)|data/views/reports/LedgerExport|data/views/rights/(PersonCopy|FilesBeside)|data/views/papers/PaperExport|data/register/Register|data/register/NetworkFolder|data/register/Backup|data/register/Migrations|data/register/LogTie|data/register/ProblemReport|data/exchange/packs/Deliveries|data/exchange/hub/(Hub|HubSync|City))\.|ui/(print/PdfFile|look/PaperPress)\.'))"
forbid 'libzip takes names by zipName() (data/files/ZipName.h):' \
    "$(in_files 'zip_(open|source_file)\(.*encodeName' $(sources data ui app))"
# (A copy of a read-only register is made writable.)
forbid 'Who may read a file is decided by data/base/SafeFile:' \
    "$(in_files 'setPermissions\(|fs::permissions|std::filesystem::permissions|\bf?chmod\(|\bumask\(' $(sources data ui app | grep -vE 'data/(base/SafeFile|register/Register)\.'))"
forbid 'A label is made by ui/look/PlainText, or is one that says setTextFormat(Qt::PlainText):' \
    "$(in_files '\bnew QLabel\b|\bQLabel [a-z]\w*[({;]' $(sources ui app | grep -v 'ui/look/PlainText\.')
       for file in $(grep -lE ': QLabel\(' $(sources ui app)); do grep -L 'setTextFormat(Qt::PlainText)' "$file"; done)"
forbid 'A tool tip is a sentence of the program, or asPlain():' \
    "$(in_files 'setToolTip\(' $(sources ui app) | grep -vE 'setToolTip\((noteColumn, )?(asPlain\(|\{\}|tr\("[^"]*"\)\)|keys\.toString|action->shortcut)|QLocale\(\)\.toString')"
forbid 'Boxes and tips of a model guess at rich text: what they show is asPlain():' \
    "$(grep -lE 'Qt::ToolTipRole|QMessageBox [a-z]\w*[({]|new QMessageBox|QMessageBox::(warning|information|critical|question)\(|QProgressDialog\(|QToolTip::showText' $(sources ui app) | xargs -r grep -L 'asPlain(')"
forbid 'Rich text is written where every word of data in it is escaped:' \
    "$(in_files 'Qt::(RichText|MarkdownText)|setHtml\(|richLabel\(' $(sources ui app | grep -vE 'ui/(look/(PlainText|TableView)|pages/(import/PreviewStep|subjects/SubjectView|visits/(SubjectPanel|EntryColumn|EntryWords)))\.'))"
# (But in a namespace of a file's own. Two of one name link, and one's destructor runs for the other.)
forbid 'One name, one class:' \
    "$(awk 'FNR == 1 { own = 0 } /^namespace / { own = !/ doorstep \{/ } /^} \/\/ namespace/ { own = 0 }
        !own && /^(class|struct) [A-Z][A-Za-z0-9]*( final)?( :.*)?$/ { print $2 }' $(sources data ui app) | sort | uniq -d)"
forbid 'A source stands by itself, whatever it is compiled with:' "$(packaging/check-alone.py)"
forbid 'Unfinished:' "$(in_files '\b(TODO|FIXME|XXX|HACK)\b' $(sources data ui app tests | grep -v 'SheetText'))"
forbid 'No SPDX line:' "$(grep -L 'SPDX-License-Identifier: GPL-3.0-or-later' $(sources data ui app tests))"
forbid 'Paths of one machine:' "$(in_files '(^|[^a-zA-Z0-9._/-])/(home|root|Users)/' $(sources data ui app tests))"
forbid 'The drawings of the house:' "$(packaging/draw-house.py --check)"
[ "$broken" = 0 ] && echo "The house rules hold."
exit "$broken"
