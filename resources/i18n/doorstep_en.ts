<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Codes</name>
    <message numerus="yes">
        <source>%n service(s) of the catalogue belong to %1. Move them first.</source>
        <translation>
            <numerusform>%n service of the catalogue belongs to %1. Move it first.</numerusform>
            <numerusform>%n services of the catalogue belong to %1. Move them first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message numerus="yes">
        <source>%1: %2 below row %3 (%n line(s) of its own)</source>
        <translation>
            <numerusform>%1: %2 below row %3 (%n line of its own)</numerusform>
            <numerusform>%1: %2 below row %3 (%n lines of its own)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ConsentNotice</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Erasure</name>
    <message numerus="yes">
        <source>%n photos and papers belong to activities they came to, and may show them: look through those.</source>
        <translation>
            <numerusform>%n photo or paper belongs to activities they came to, and may show them: look at it.</numerusform>
            <numerusform>%n photos and papers belong to activities they came to, and may show them: look through those.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GatherJob</name>
    <message numerus="yes">
        <source>Gather %n need(s)</source>
        <translation>
            <numerusform>Gather %n need</numerusform>
            <numerusform>Gather %n needs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n need(s) to %1</source>
        <translation>
            <numerusform>Add %n need to %1</numerusform>
            <numerusform>Add %n needs to %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message numerus="yes">
        <source>%n subject(s) of the register might be meant: add the door or the phone</source>
        <translation>
            <numerusform>%n subject of the register might be meant: add the door or the phone</numerusform>
            <numerusform>%n subjects of the register might be meant: add the door or the phone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Below the headings in row %1 stands another table: its %n row(s) are not read</source>
        <translation>
            <numerusform>Below the headings in row %1 stands another table: its %n row is not read</numerusform>
            <numerusform>Below the headings in row %1 stands another table: its %n rows are not read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of persons were erased from this register on request (%1). Rows with their number, or with name and door, are held back. Doorstep knows them by nothing else: look whether the list tells of them otherwise.</source>
        <translation>
            <numerusform>%n entry of persons was erased from this register on request (%1). Rows with their number, or with name and door, are held back. Doorstep knows them by nothing else: look whether the list tells of them otherwise.</numerusform>
            <numerusform>%n entries of persons were erased from this register on request (%1). Rows with their number, or with name and door, are held back. Doorstep knows them by nothing else: look whether the list tells of them otherwise.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message numerus="yes">
        <source>%n visit(s) without an outcome, taken as “%1”</source>
        <translation>
            <numerusform>%n visit without an outcome, taken as “%1”</numerusform>
            <numerusform>%n visits without an outcome, taken as “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a sealed month, written as correction(s)</source>
        <translation>
            <numerusform>%n of a sealed month, written as correction</numerusform>
            <numerusform>%n of a sealed month, written as corrections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n held back, for somebody was erased on request</source>
        <translation>
            <numerusform>%n held back, for somebody was erased on request</numerusform>
            <numerusform>%n held back, for somebody was erased on request</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NeedWords</name>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>%n day late</numerusform>
            <numerusform>%n days late</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n day left</numerusform>
            <numerusform>%n days left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PersonCopy</name>
    <message numerus="yes">
        <source>The Party membership of %n of the staff is theirs: each may ask for it.</source>
        <translation>
            <numerusform>The Party membership of %n of the staff is theirs: each may ask for it.</numerusform>
            <numerusform>The Party membership of %n of the staff is theirs: each may ask for it.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message numerus="yes">
        <source>%n shop(s) and worker(s) are on %1. Move them to another street first, or delete them.</source>
        <translation>
            <numerusform>%n shop or worker is on %1. Move it to another street first, or delete it.</numerusform>
            <numerusform>%n shops and workers are on %1. Move them to another street first, or delete them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s) and worker(s) are in %1. Put them into another grid first.</source>
        <translation>
            <numerusform>%n shop or worker is in %1. Put it into another grid first.</numerusform>
            <numerusform>%n shops and workers are in %1. Put them into another grid first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s) and worker(s) belong to %1. Move them to another block first.</source>
        <translation>
            <numerusform>%n shop or worker belongs to %1. Move it to another block first.</numerusform>
            <numerusform>%n shops and workers belong to %1. Move them to another block first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were made in %1: it stays for the reports.</source>
        <translation>
            <numerusform>%n visit was made in %1: it stays for the reports.</numerusform>
            <numerusform>%n visits were made in %1: it stays for the reports.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PrintedList</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RecycleBin</name>
    <message numerus="yes">
        <source>Restore %n row(s)</source>
        <translation>
            <numerusform>Restore %n row</numerusform>
            <numerusform>Restore %n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ServiceAdvice</name>
    <message numerus="yes">
        <source>%n charging port(s)</source>
        <translation>
            <numerusform>%n charging port</numerusform>
            <numerusform>%n charging ports</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SummarySheet</name>
    <message numerus="yes">
        <source>Left out, for they are zero this month and last month: %n line(s).</source>
        <translation>
            <numerusform>Left out, for they are zero this month and last month: %n line.</numerusform>
            <numerusform>Left out, for they are zero this month and last month: %n lines.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>TownForms</name>
    <message numerus="yes">
        <source>%n line(s) of it are filled in already. They are replaced when it is filled, but stay in the form that the register keeps: where they tell of persons, teach an empty one.</source>
        <translation>
            <numerusform>%n line of it is filled in already. It is replaced when it is filled, but stays in the form that the register keeps: where it tells of persons, teach an empty one.</numerusform>
            <numerusform>%n lines of it are filled in already. They are replaced when it is filled, but stay in the form that the register keeps: where they tell of persons, teach an empty one.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %2 numbered lines: the rows go on on %n more sheet(s) like it, each with its own totals.</source>
        <translation>
            <numerusform>“%1” has %2 numbered lines: the rows go on on %n more sheet like it, each with its own totals.</numerusform>
            <numerusform>“%1” has %2 numbered lines: the rows go on on %n more sheets like it, each with its own totals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WishWords</name>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>after %n day</numerusform>
            <numerusform>after %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n day(s)</source>
        <translation>
            <numerusform>waiting for %n day</numerusform>
            <numerusform>waiting for %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::ActionRow</name>
    <message numerus="yes">
        <source> And %n more.</source>
        <translation>
            <numerusform> And %n more.</numerusform>
            <numerusform> And %n more.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::ActivitiesPage</name>
    <message numerus="yes">
        <source>Delete %n activities</source>
        <translation>
            <numerusform>Delete %n activity</numerusform>
            <numerusform>Delete %n activities</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::BlockListPage</name>
    <message numerus="yes">
        <source>Enter %n visit(s)</source>
        <translation>
            <numerusform>Enter %n visit</numerusform>
            <numerusform>Enter %n visits</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cards given to %n door(s)</source>
        <translation>
            <numerusform>Cards given to %n door</numerusform>
            <numerusform>Cards given to %n doors</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::ChecksList</name>
    <message numerus="yes">
        <source>Nothing looks wrong: all %n check(s) are fine.</source>
        <translation>
            <numerusform>Nothing looks wrong: %n check is fine.</numerusform>
            <numerusform>Nothing looks wrong: all %n checks are fine.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n check(s) are fine.</source>
        <translation>
            <numerusform>The other %n check is fine.</numerusform>
            <numerusform>The other %n checks are fine.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::DueDoors</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n open</numerusform>
            <numerusform>%n open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::EarlierImportsList</name>
    <message numerus="yes">
        <source>Undone: %1 (%n row(s)).</source>
        <translation>
            <numerusform>Undone: %1 (%n row).</numerusform>
            <numerusform>Undone: %1 (%n rows).</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> %n row(s) were changed or used since and stay:</source>
        <translation>
            <numerusform> %n row was changed or used since and stays:</numerusform>
            <numerusform> %n rows were changed or used since and stay:</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::FormsPage</name>
    <message numerus="yes">
        <source>&amp;Fill all %n that wait</source>
        <translation>
            <numerusform>&amp;Fill the one that waits</numerusform>
            <numerusform>&amp;Fill all %n that wait</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::HealthLine</name>
    <message numerus="yes">
        <source>%1 %n day(s) ago</source>
        <translation>
            <numerusform>%1 %n day ago</numerusform>
            <numerusform>%1 %n days ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>backup %n day(s) old</source>
        <translation>
            <numerusform>backup %n day old</numerusform>
            <numerusform>backup %n days old</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::HistoryDialog</name>
    <message numerus="yes">
        <source>“%1” is done again: %n row(s).</source>
        <translation>
            <numerusform>“%1” is done again: %n row.</numerusform>
            <numerusform>“%1” is done again: %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is turned back: %n row(s).</source>
        <translation>
            <numerusform>“%1” is turned back: %n row.</numerusform>
            <numerusform>“%1” is turned back: %n rows.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were done again.</source>
        <translation>
            <numerusform>%n row was done again.</numerusform>
            <numerusform>%n rows were done again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were turned back.</source>
        <translation>
            <numerusform>%n row was turned back.</numerusform>
            <numerusform>%n rows were turned back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::HubKeeper</name>
    <message numerus="yes">
        <source>%n pack(s) of others wait on the hub.</source>
        <translation>
            <numerusform>%n pack of others waits on the hub.</numerusform>
            <numerusform>%n packs of others wait on the hub.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) of others were merged.</source>
        <translation>
            <numerusform>%n pack of others was merged.</numerusform>
            <numerusform>%n packs of others were merged.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::ImportPage</name>
    <message numerus="yes">
        <source>%1: %n row(s) to be put right</source>
        <translation>
            <numerusform>%1: %n row to be put right</numerusform>
            <numerusform>%1: %n rows to be put right</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::LedgerPage</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::ListPane</name>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>%n line</numerusform>
            <numerusform>%n lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::MergeDialog</name>
    <message numerus="yes">
        <source>%1 (%n visit(s))</source>
        <translation>
            <numerusform>%1 (%n visit)</numerusform>
            <numerusform>%1 (%n visits)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::MonthPage</name>
    <message numerus="yes">
        <source>%n form(s) of the month to fill</source>
        <translation>
            <numerusform>%n form of the month to fill</numerusform>
            <numerusform>%n forms of the month to fill</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them late</source>
        <translation>
            <numerusform>%n of them late</numerusform>
            <numerusform>%n of them late</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::MoveStrip</name>
    <message numerus="yes">
        <source>%1 (%n needs)</source>
        <translation>
            <numerusform>%1 (%n need)</numerusform>
            <numerusform>%1 (%n needs)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::NeedActions</name>
    <message numerus="yes">
        <source>%1: %n needs</source>
        <translation>
            <numerusform>%1: %n need</numerusform>
            <numerusform>%1: %n needs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::NeedsPage</name>
    <message numerus="yes">
        <source>Opinions: %n waiting</source>
        <translation>
            <numerusform>Opinions: %n waiting</numerusform>
            <numerusform>Opinions: %n waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n needs</source>
        <translation>
            <numerusform>Delete %n need</numerusform>
            <numerusform>Delete %n needs</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::OpinionSheet</name>
    <message numerus="yes">
        <source>%n opinion(s) of a session</source>
        <translation>
            <numerusform>%n opinion of a session</numerusform>
            <numerusform>%n opinions of a session</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opinion(s) are in the register again as they were first; what was changed since stands in the grid.</source>
        <translation>
            <numerusform>%n opinion is in the register again as it was first; what was changed since stands in the grid.</numerusform>
            <numerusform>%n opinions are in the register again as they were first; what was changed since stands in the grid.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opinion(s)</source>
        <translation>
            <numerusform>%n opinion</numerusform>
            <numerusform>%n opinions</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::OrganisationPeople</name>
    <message numerus="yes">
        <source>%n of the register belong to it; Enter opens somebody&apos;s page</source>
        <translation>
            <numerusform>%n of the register belongs to it; Enter opens somebody&apos;s page</numerusform>
            <numerusform>%n of the register belong to it; Enter opens somebody&apos;s page</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::OrganisationsPage</name>
    <message numerus="yes">
        <source>Take in %n name(s) written with shops</source>
        <translation>
            <numerusform>Take in %n name written with shops</numerusform>
            <numerusform>Take in %n names written with shops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n Party organisation(s) written with shops</source>
        <translation>
            <numerusform>Take in %n Party organisation written with shops</numerusform>
            <numerusform>Take in %n Party organisations written with shops</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n organisation(s)</source>
        <translation>
            <numerusform>Delete %n organisation</numerusform>
            <numerusform>Delete %n organisations</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::PacksPage</name>
    <message numerus="yes">
        <source>%n row(s) changed</source>
        <translation>
            <numerusform>%n row changed</numerusform>
            <numerusform>%n rows changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) have not delivered</source>
        <translation>
            <numerusform>%n block has not delivered</numerusform>
            <numerusform>%n blocks have not delivered</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>and %n more line</numerusform>
            <numerusform>and %n more lines</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::PageStack</name>
    <message numerus="yes">
        <source>%n need(s) overdue</source>
        <translation>
            <numerusform>%n need overdue</numerusform>
            <numerusform>%n needs overdue</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::PairingsPage</name>
    <message numerus="yes">
        <source>Delete %n agreement(s)</source>
        <translation>
            <numerusform>Delete %n agreement</numerusform>
            <numerusform>Delete %n agreements</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::PaperStrip</name>
    <message numerus="yes">
        <source>Add %n photo(s) or paper(s)</source>
        <translation>
            <numerusform>Add %n photo or paper</numerusform>
            <numerusform>Add %n photos or papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added: %n photo(s) or paper(s). Ctrl+Z takes them away again.</source>
        <translation>
            <numerusform>Added: %n photo or paper. Ctrl+Z takes it away again.</numerusform>
            <numerusform>Added: %n photos or papers. Ctrl+Z takes them away again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n photo(s) or paper(s)</source>
        <translation>
            <numerusform>Delete %n photo or paper</numerusform>
            <numerusform>Delete %n photos or papers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted: %n photo(s) or paper(s). Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>Deleted: %n photo or paper. Ctrl+Z brings it back.</numerusform>
            <numerusform>Deleted: %n photos or papers. Ctrl+Z brings them back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::PreviewStep</name>
    <message numerus="yes">
        <source>%n line(s) left aside as totals and the like</source>
        <translation>
            <numerusform>%n line left aside as totals and the like</numerusform>
            <numerusform>%n lines left aside as totals and the like</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that only show how to fill it in</source>
        <translation>
            <numerusform>%n row that only shows how to fill it in</numerusform>
            <numerusform>%n rows that only show how to fill it in</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>masked list: %n cell(s) change nothing</source>
        <translation>
            <numerusform>masked list: %n cell changes nothing</numerusform>
            <numerusform>masked list: %n cells change nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) with something hidden change nothing</source>
        <translation>
            <numerusform>%n cell with something hidden changes nothing</numerusform>
            <numerusform>%n cells with something hidden change nothing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden row(s) read, too</source>
        <translation>
            <numerusform>%n hidden row read, too</numerusform>
            <numerusform>%n hidden rows read, too</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n row(s)</source>
        <translation>
            <numerusform>&amp;Import %n row</numerusform>
            <numerusform>&amp;Import %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save the %n reject(s)…</source>
        <translation>
            <numerusform>Save the %n reject…</numerusform>
            <numerusform>Save the %n rejects…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::ProblemsPage</name>
    <message numerus="yes">
        <source>Delete %n shared problem(s)</source>
        <translation>
            <numerusform>Delete %n shared problem</numerusform>
            <numerusform>Delete %n shared problems</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::RecycleBinList</name>
    <message numerus="yes">
        <source>%n row(s) restored.</source>
        <translation>
            <numerusform>%n row restored.</numerusform>
            <numerusform>%n rows restored.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::ServicesPage</name>
    <message numerus="yes">
        <source>Delete %n service(s)</source>
        <translation>
            <numerusform>Delete %n service</numerusform>
            <numerusform>Delete %n services</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::SheetPage</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 and %n more</numerusform>
            <numerusform>%1 and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1&#x3000;%n door(s)</source>
        <translation>
            <numerusform>%1&#x3000;%n door</numerusform>
            <numerusform>%1&#x3000;%n doors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are saved already and were changed since. Saving the sheet corrects their visits: line %1.</source>
        <translation>
            <numerusform>%n row is saved already and was changed since. Saving the sheet corrects its visit: line %1.</numerusform>
            <numerusform>%n rows are saved already and were changed since. Saving the sheet corrects their visits: line %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) were not understood; their rows are marked.</source>
        <translation>
            <numerusform>%n cell was not understood; its row is marked.</numerusform>
            <numerusform>%n cells were not understood; their rows are marked.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Walk sheet of %n visit(s), %1</source>
        <translation>
            <numerusform>Walk sheet of %n visit, %1</numerusform>
            <numerusform>Walk sheet of %n visits, %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) saved. Ctrl+Z takes the sheet back.</source>
        <translation>
            <numerusform>%n visit saved. Ctrl+Z takes the sheet back.</numerusform>
            <numerusform>%n visits saved. Ctrl+Z takes the sheet back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) saved, dated %1. Ctrl+Z takes the sheet back.</source>
        <translation>
            <numerusform>%n visit saved, dated %1. Ctrl+Z takes the sheet back.</numerusform>
            <numerusform>%n visits saved, dated %1. Ctrl+Z takes the sheet back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %n row(s) of the sheet taken back</source>
        <translation>
            <numerusform>Add %n row of the sheet taken back</numerusform>
            <numerusform>Add %n rows of the sheet taken back</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::SubjectList</name>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n entry</numerusform>
            <numerusform>%n entries</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::SubjectSummary</name>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n day ago</numerusform>
            <numerusform>%n days ago</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::TimelineModel</name>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n paper</numerusform>
            <numerusform>%n papers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::TodayPage</name>
    <message numerus="yes">
        <source>%n working day(s) left this month</source>
        <translation>
            <numerusform>%n working day left this month</numerusform>
            <numerusform>%n working days left this month</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them promised for today or before</source>
        <translation>
            <numerusform>%n of them promised for today or before</numerusform>
            <numerusform>%n of them promised for today or before</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The longest by %n working day(s)</source>
        <translation>
            <numerusform>The longest by %n working day</numerusform>
            <numerusform>The longest by %n working days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The longest for %n day(s)</source>
        <translation>
            <numerusform>The longest for %n day</numerusform>
            <numerusform>The longest for %n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::TownFormPane</name>
    <message numerus="yes">
        <source>%n heading(s) not recognised: choose what they get, or leave them empty.</source>
        <translation>
            <numerusform>%n heading not recognised: choose what they get, or leave them empty.</numerusform>
            <numerusform>%n headings not recognised: choose what they get, or leave them empty.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::UndoActions</name>
    <message numerus="yes">
        <source>%n row(s) stay as they are: %1</source>
        <translation>
            <numerusform>%n row stays as it is: %1</numerusform>
            <numerusform>%n rows stay as they are: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::VenuesPage</name>
    <message numerus="yes">
        <source>Delete %n venue(s)</source>
        <translation>
            <numerusform>Delete %n venue</numerusform>
            <numerusform>Delete %n venues</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::VisitPage</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::VisitsPage</name>
    <message numerus="yes">
        <source>Delete %n visit(s)</source>
        <translation>
            <numerusform>Delete %n visit</numerusform>
            <numerusform>Delete %n visits</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::VolunteersPage</name>
    <message numerus="yes">
        <source>%n service(s), %1 hours in all</source>
        <translation>
            <numerusform>%n service, %1 hours in all</numerusform>
            <numerusform>%n services, %1 hours in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n volunteer team(s)</source>
        <translation>
            <numerusform>Delete %n volunteer team</numerusform>
            <numerusform>Delete %n volunteer teams</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::WalkDesk</name>
    <message numerus="yes">
        <source>Sheet %1 was printed. The walk before is not typed in to its end: %n door(s) are left.</source>
        <translation>
            <numerusform>Sheet %1 was printed. The walk before is not typed in to its end: %n door is left.</numerusform>
            <numerusform>Sheet %1 was printed. The walk before is not typed in to its end: %n doors are left.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::WishActions</name>
    <message numerus="yes">
        <source>%1: %n wishes</source>
        <translation>
            <numerusform>%1: %n wish</numerusform>
            <numerusform>%1: %n wishes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::WishStrip</name>
    <message numerus="yes">
        <source>%1 (%n wishes)</source>
        <translation>
            <numerusform>%1 (%n wish)</numerusform>
            <numerusform>%1 (%n wishes)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::WishesPage</name>
    <message numerus="yes">
        <source>Delete %n wishes</source>
        <translation>
            <numerusform>Delete %n wish</numerusform>
            <numerusform>Delete %n wishes</numerusform>
        </translation>
    </message>
</context>
</TS>
