// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/forms/FormsPage.h"

#include "data/base/Caught.h"
#include "data/base/Error.h"
#include "data/exchange/forms/FormAnswers.h"
#include "data/exchange/forms/FormFilling.h"
#include "data/exchange/forms/FormLearning.h"
#include "data/files/MemoryFolder.h"
#include "data/records/codes/Code.h"
#include "data/records/people/OfficeMasking.h"
#include "data/views/reports/MonthFigures.h"
#include "data/views/reports/MonthText.h"
#include "ui/look/FileDialogs.h"
#include "ui/look/Look.h"
#include "ui/look/PlainText.h"
#include "ui/look/SplitSizes.h"
#include "ui/look/TableView.h"
#include "ui/look/Theme.h"
#include "ui/page/Leaving.h"
#include "ui/page/PageTitle.h"
#include "ui/page/Respond.h"
#include "ui/pages/forms/FormsList.h"
#include "ui/pages/forms/SheetPicture.h"
#include "ui/pages/forms/TownFormPane.h"
#include "ui/print/FormPaper.h"
#include "ui/print/PrinterPages.h"

#include <QDesktopServices>
#include <QDir>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QMimeData>
#include <QPrinter>
#include <QPushButton>
#include <QShortcut>
#include <QSplitter>
#include <QToolButton>
#include <QUrl>

namespace doorstep {

namespace {

const QString formKind = QStringLiteral("townform");
const QString filledKind = QStringLiteral("filledform");
const QString answeredKind = QStringLiteral("answeredform");

bool asksSomebody(const TownForm& form)
{
    try {
        const FormLayout layout = readFormLayout(form.layout);
        return std::any_of(layout.lists.begin(), layout.lists.end(), &asksOthers);
    } catch (const Error&) { // a newer Doorstep's, which the pane says
        return false;
    }
}

bool isPrinted(const TownForm& form)
{
    try {
        return readFormLayout(form.layout).isPrinted();
    } catch (const Error&) { // likewise
        return false;
    }
}

// Its sheets, to be seen. A picture that can't be made is no reason not to learn the form.
FormLooks looksOf(const QString& path)
{
    FormLooks looks;
    try {
        SheetLooks sheets(path);
        for (int sheet = 0; sheet < static_cast<int>(sheets.sheets().size()); ++sheet) {
            const auto look =
                std::make_shared<const SheetLook>(sheets.read(sheet, SheetPicture::lastRow));
            looks.insert(look->name, look);
        }
    } catch (const Error&) {
        return {};
    }
    return looks;
}

// What stands there already may have been worked on: it stays.
QString freeName(const QString& folder, const QString& name)
{
    const QFileInfo wanted(folder + u'/' + name);
    for (int number = 2;; ++number) {
        const QString path =
            number == 2 ? wanted.filePath()
                        : u"%1/%2 (%3).%4"_qs.arg(folder, wanted.completeBaseName(),
                                                  QString::number(number - 1), wanted.suffix());
        if (!QFileInfo::exists(path) && !QFileInfo::exists(lockedName(path)))
            return path;
    }
}

// A form that was kept for whole names is masked, too, where the office says so.
Masking maskingOf(const TownForm& form)
{
    return allowed(form.masked ? Masking::Masked : Masking::Unmasked);
}

} // namespace

// What came of filling: by form, and the sentences of those that could not be filled.
struct FormsPage::Filled
{
    Period month; // those that were filled for; by the end others may be in sight
    std::optional<RowId> block;
    QList<RowId> forms;
    QStringList names;
    QStringList refused;
    QStringList remarks;
    qint64 rows = 0;
    bool isOnPaper = false; // no file was written
};

FormsPage::FormsPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_folder(lastFolder(filledKind)),
      m_name(heading({}, this)),
      m_next(new QToolButton(this)),
      m_list(new FormsList(this)),
      m_pane(new TownFormPane(registry().db(), this)),
      m_learn(new QPushButton(tr("&Teach a form…"), this)),
      m_answers(new QPushButton(tr("Read &answers…"), this)),
      m_print(new QPushButton(tr("&Print…"), this)),
      m_fillOne(new QPushButton(this)),
      m_fillAll(new QPushButton(this)),
      m_target(caption({}, this)),
      m_said(caption({}, this)),
      m_refused(caption({}, this)),
      m_openFolder(new QPushButton(tr("&Open the folder"), this))
{
    setAcceptDrops(true);
    auto* previous = new QToolButton(this);
    previous->setText(QStringLiteral("‹"));
    previous->setAccessibleName(tr("The month before"));
    previous->setToolTip(tr("The month before (Ctrl+Left)"));
    m_next->setText(QStringLiteral("›"));
    m_next->setAccessibleName(tr("The month after"));
    m_next->setToolTip(tr("The month after (Ctrl+Right)"));
    m_learn->setToolTip(tr("A workbook that the town sent; it can also be dropped here (Insert)"));
    m_fillAll->setToolTip(tr("Into the folder below (Ctrl+Enter)"));
    m_openFolder->hide();
    m_target->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_said->setWordWrap(true);
    auto* choose = new QPushButton(tr("&Choose…"), this);
    choose->setAccessibleName(tr("Choose the folder for filled forms"));

    auto* top = new QHBoxLayout;
    top->setSpacing(middleSpace);
    top->addWidget(new PageTitle(*this));
    top->addWidget(previous);
    top->addWidget(m_name);
    top->addWidget(m_next);
    top->addStretch();
    top->addWidget(m_learn);
    auto* split = new QSplitter(this);
    split->setChildrenCollapsible(false);
    split->addWidget(m_list);
    split->addWidget(m_pane);
    split->setStretchFactor(0, 2);
    split->setStretchFactor(1, 3);
    rememberSizes(*split, QStringLiteral("forms"));
    fitToText(*m_list, [this] { m_list->setMinimumWidth(fontMetrics().height() * 16); });
    auto* line = new QHBoxLayout;
    line->addWidget(plainLabel(tr("Folder"), this));
    line->addWidget(m_target, 1);
    line->addWidget(choose);
    line->addSpacing(wideSpace);
    line->addWidget(m_answers);
    line->addWidget(m_print);
    line->addWidget(m_fillOne);
    line->addWidget(m_fillAll);
    auto* after = new QHBoxLayout;
    after->addWidget(m_said, 1);
    after->addWidget(m_openFolder);
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(smallSpace);
    layout->addLayout(top);
    layout->addWidget(split, 1);
    layout->addLayout(line);
    m_refused->setWordWrap(true);
    setTone(*m_refused, Tone::Late);
    m_refused->hide();
    layout->addWidget(m_refused);
    layout->addLayout(after);

    const auto shortcut = [this](const QKeySequence& keys, const std::function<void()>& act) {
        auto* made = new QShortcut(keys, this);
        made->setContext(Qt::WindowShortcut);
        respond(made, &QShortcut::activated, this, act);
    };
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Left), [this] { step(-1); });
    shortcut(QKeySequence(Qt::CTRL | Qt::Key_Right), [this] { step(1); });
    for (const Qt::Key enter : {Qt::Key_Return, Qt::Key_Enter})
        shortcut(QKeySequence(Qt::CTRL | enter), [this] {
            if (m_pane->isLearning())
                keep();
            else
                fillWaiting();
        });
    auto* insert = new QShortcut(Qt::Key_Insert, this);
    insert->setContext(Qt::WidgetWithChildrenShortcut);
    respond(insert, &QShortcut::activated, m_learn, &QPushButton::click);
    respond(previous, &QToolButton::clicked, this, [this] { step(-1); });
    respond(m_next, &QToolButton::clicked, this, [this] { step(1); });
    respond(m_learn, &QPushButton::clicked, this, &FormsPage::askForFile);
    respond(choose, &QPushButton::clicked, this, &FormsPage::chooseTargetFolder);
    m_answers->setToolTip(tr("What others have filled into the form, and nothing else of it"));
    respond(m_answers, &QPushButton::clicked, this, &FormsPage::askForAnswers);
    respond(m_print, &QPushButton::clicked, this, &FormsPage::printChosen);
    respond(m_fillOne, &QPushButton::clicked, this, &FormsPage::fillChosen);
    respond(m_fillAll, &QPushButton::clicked, this, &FormsPage::fillWaiting);
    respond(m_openFolder, &QPushButton::clicked, this,
            [this] { QDesktopServices::openUrl(QUrl::fromLocalFile(m_folder)); });
    respond(m_list, &FormsList::formChosen, this, &FormsPage::showChosen);
    respond(m_list, &FormsList::opened, m_pane, &TownFormPane::focusFirst);
    respond(m_list, &FormsList::removeWanted, this, &FormsPage::remove);
    respond(m_pane, &TownFormPane::keepWanted, this, &FormsPage::keep);
    respond(m_pane, &TownFormPane::changed, this, &FormsPage::change);
    respond(m_pane, &TownFormPane::givenUp, this, [this] {
        m_pane->clear();
        refresh();
        m_list->table().setFocus();
    });
    respond(m_pane, &TownFormPane::readAgain, this, [this] { read(m_path, m_pane->wishes()); });
    respond(&workspace, &Workspace::blockChanged, this, &FormsPage::refresh);
    respond(&workspace, &Workspace::dayChanged, this, &FormsPage::refresh);
    respond(&workspace.registry(), &Register::changed, this, [this](const QSet<QString>& tables) {
        if (tables.contains(QStringLiteral("town_form")) ||
            tables.contains(QStringLiteral("form_filling")))
            refresh();
    });
    if (registry().readOnly()) {
        m_pane->setReadOnly();
        m_learn->setEnabled(false);
    }
    showMonth(monthToReport(today()));
}

void FormsPage::activate()
{
    if (m_stale)
        refresh();
    if (m_pane->isLearning())
        m_pane->focusFirst();
    else if (m_list->chosen())
        m_list->table().setFocus();
    else
        m_learn->setFocus();
}

void FormsPage::openTarget(const Target& target)
{
    if (target.table == QLatin1String("form_month"))
        showMonth(monthOf(QDate::fromJulianDay(target.row)));
    else
        m_list->choose(target.row);
}

void FormsPage::step(int months)
{
    const Period month = monthOf(m_month.first.addMonths(months));
    if (month.first <= today())
        showMonth(month);
}

void FormsPage::showMonth(const Period& month)
{
    m_month = month;
    m_name->setText(monthText(month));
    m_next->setEnabled(month.last < today());
    say({}, false);
    m_openFolder->hide();
    refresh();
}

void FormsPage::refresh()
{
    QStringList drives;
    QList<MonthForm> states;
    const bool read = workspace().attempt([&] {
        for (const Code& drive : CodeStore(registry()).entries(list::drive))
            drives << drive.name;
        const FormFillingStore fillings(registry());
        const QList<TownForm> forms = TownFormStore(registry()).all();
        for (const TownForm& form : forms) {
            const auto filling = fillings.latest(form.id, m_month, workspace().block());
            states << MonthForm{form, dueOn(form, m_month), filling ? filling->filledOn : QDate()};
        }
    });
    if (!read)
        return;
    m_stale = false;
    m_pane->setDrives(drives);
    m_list->showForms(states);
    nameButtons();
}

void FormsPage::showChosen()
{
    nameButtons();
    if (m_pane->isLearning())
        return;
    if (const MonthForm* chosen = m_list->chosen())
        m_pane->showKnown(chosen->form);
    else
        m_pane->clear();
}

void FormsPage::nameButtons()
{
    const auto waiting = static_cast<int>(m_list->waiting().size());
    const MonthForm* const chosen = m_list->chosen();
    m_fillAll->setText(waiting == 0 ? tr("No form waits")
                                    : tr("&Fill all %n that wait", nullptr, waiting));
    m_fillAll->setEnabled(waiting > 0 && !m_busy);
    setPrimary(*m_fillAll, !m_pane->isLearning());
    setPrimary(*m_learn, !m_pane->isLearning() && waiting == 0); // another may have come
    m_fillOne->setText(chosen && chosen->filledOn.isValid() ? tr("Fill this one a&gain")
                                                            : tr("Fill t&his one"));
    m_fillOne->setEnabled(chosen && !m_busy);
    m_print->setVisible(chosen && isPrinted(chosen->form));
    m_print->setEnabled(!m_busy);
    m_answers->setVisible(chosen && !registry().readOnly() && asksSomebody(chosen->form));
    m_answers->setEnabled(!m_busy);
    m_target->setText(QDir::toNativeSeparators(m_folder));
    m_target->setToolTip(asPlain(m_target->text()));
}

void FormsPage::askForFile()
{
    const QString path = chooseFile(this, {tr("Choose the form that the town sent"), formKind,
                                           tr("Workbooks (*.xlsx *.xlsm);;All files (*)")});
    if (!path.isEmpty())
        learn(path);
}

void FormsPage::learn(const QString& path)
{
    if (registry().readOnly() || m_busy)
        return;
    rememberFolder(formKind, path);
    read(path, {});
}

void FormsPage::read(const QString& path, const LearningWishes& wishes)
{
    if (path.isEmpty() || m_busy)
        return;
    m_path = path;
    m_busy = true;
    const auto learnt = std::make_shared<LearntForm>();
    const auto looks = std::make_shared<FormLooks>();
    workspace().runOnRegister(
        tr("Reading %1…").arg(QFileInfo(path).fileName()), Workspace::Writes::No,
        [learnt, looks, path, wishes](Register& own, const Progress&) {
            *learnt = learnForm(own, path, wishes);
            *looks = looksOf(path);
        },
        [this, learnt, looks] {
            m_busy = false;
            m_pane->showLearnt(*learnt, *looks);
            m_pane->focusFirst();
            say({}, false);
            nameButtons();
        },
        [this](const QString& sentence) {
            m_busy = false;
            say(sentence, true);
            nameButtons();
        });
}

void FormsPage::keep()
{
    const QString name = m_pane->name();
    if (!m_pane->isLearning())
        return;
    if (name.isEmpty()) {
        m_pane->say(tr("It needs a name."), true);
        return;
    }
    RowId kept = 0;
    const TownForm chosen = m_pane->form();
    const LearntForm learnt = *m_pane->learnt();
    const bool done = workspace().write(tr("Learn the form %1").arg(name), [&](Change& change) {
        TownForm form = keepForm(change, learnt, name, m_month);
        form.masked = chosen.masked;
        form.dueDay = chosen.dueDay;
        TownFormStore(registry()).save(change, form);
        kept = form.id;
    });
    if (!done)
        return;
    m_pane->clear();
    refresh();
    m_list->choose(kept);
    showChosen();
    m_list->table().setFocus();
    say(tr("“%1” is known now and waits to be filled.").arg(name), false);
}

void FormsPage::change()
{
    const TownForm form = m_pane->form();
    if (form.id == 0 || registry().readOnly())
        return;
    workspace().write(tr("Change the form %1").arg(form.name),
                      [&](Change& change) { TownFormStore(registry()).save(change, form); });
}

void FormsPage::remove()
{
    const MonthForm* const chosen = m_list->chosen();
    if (!chosen || registry().readOnly())
        return;
    const TownForm form = chosen->form;
    if (workspace().write(tr("Forget the form %1").arg(form.name), [&](Change& change) {
            TownFormStore(registry()).remove(change, form.id);
        }))
        say(tr("“%1” is forgotten; Ctrl+Z brings it back.").arg(form.name), false);
}

void FormsPage::setFolder(const QString& folder)
{
    m_folder = folder;
    rememberFolder(filledKind, folder + QStringLiteral("/form.xlsx"));
    nameButtons();
}

void FormsPage::chooseTargetFolder()
{
    const QString folder =
        chooseFolder(this, {tr("Choose the folder for filled forms"), filledKind});
    if (!folder.isEmpty())
        setFolder(folder);
}

bool FormsPage::requireFolder()
{
    if (!QFileInfo(m_folder).isDir())
        chooseTargetFolder();
    return QFileInfo(m_folder).isDir();
}

void FormsPage::fillChosen()
{
    if (const MonthForm* chosen = m_list->chosen())
        fill({*chosen});
}

void FormsPage::printChosen()
{
    const MonthForm* const chosen = m_list->chosen();
    if (!chosen || m_busy)
        return;
    constexpr QSizeF a4{210, 297};
    const auto printer = choosePrinter(a4, {}, chosen->form.name, this);
    if (!printer)
        return;
    m_busy = true;
    nameButtons();
    FillingOptions options;
    options.month = m_month;
    options.block = workspace().block();
    options.masking = maskingOf(chosen->form);
    m_filled = std::make_shared<Filled>();
    m_filled->month = options.month;
    m_filled->block = options.block;
    m_filled->isOnPaper = true;
    // Paints on the job's thread; the printer outlives it.
    workspace().runOnRegister(
        tr("Printing “%1”…").arg(chosen->form.name), Workspace::Writes::No,
        [filled = m_filled, form = chosen->form, options, printer](Register& own,
                                                                   const Progress& progress) {
            const FilledForm done = printForm(own.db(), form, TownFormStore(own).workbookOf(form),
                                              options, *printer, progress);
            filled->forms << form.id;
            filled->names << form.name;
            filled->remarks = done.remarks;
            filled->rows = done.rows;
        },
        [this] { tellFilled(); },
        [this](const QString& sentence) {
            tellFilled();
            say(sentence, true);
        });
}

void FormsPage::fillWaiting()
{
    fill(m_list->waiting());
}

void FormsPage::fill(const QList<MonthForm>& forms)
{
    if (forms.isEmpty() || m_busy || !requireFolder())
        return;
    QStringList whole;
    for (const MonthForm& state : forms) {
        if (maskingOf(state.form) == Masking::Unmasked)
            whole << state.form.name;
    }
    std::optional<QString> passphrase = QString();
    if (!whole.isEmpty())
        passphrase = passphraseToLeave(
            this, workspace(), m_folder,
            tr("Filled with whole names, phones and codes: %1. Whoever has the file reads them, "
               "unless it is under a passphrase.")
                .arg(whole.join(u'、')));
    if (!passphrase)
        return;
    m_busy = true;
    nameButtons();
    FillingOptions options;
    options.month = m_month;
    options.block = workspace().block();
    m_filled = std::make_shared<Filled>();
    m_filled->month = options.month;
    m_filled->block = options.block;
    workspace().runOnRegister(
        tr("Filling the forms of %1…").arg(monthText(m_month)), Workspace::Writes::No,
        [filled = m_filled, forms, options, folder = m_folder,
         passphrase = *passphrase](Register& own, const Progress& progress) {
            for (const MonthForm& state : forms) {
                FillingOptions wanted = options;
                wanted.masking = maskingOf(state.form);
                try {
                    FilledForm done;
                    writeWithPassphrase(
                        freeName(folder, filledFileName(state.form, wanted.month,
                                                        Mask(own.db(), wanted.masking))),
                        wanted.masking == Masking::Masked ? QString() : passphrase,
                        [&](const QString& path) {
                            const QByteArray sent = TownFormStore(own).workbookOf(state.form);
                            done =
                                readFormLayout(state.form.layout).isPrinted()
                                    ? printForm(own.db(), state.form, sent, wanted, path, progress)
                                    : fillForm(own.db(), state.form, sent, wanted, path, progress);
                        });
                    filled->forms << state.form.id;
                    filled->names << state.form.name;
                    for (const QString& remark : std::as_const(done.remarks))
                        filled->remarks
                            << (forms.size() > 1 ? state.form.name + u": "_qs + remark : remark);
                    filled->rows += done.rows;
                } catch (const Error& error) {
                    reportNow(progress, 0, 1); // throws when it was cancelled
                    filled->refused << state.form.name + u": "_qs + error.message();
                }
            }
        },
        [this] { tellFilled(); },
        [this](const QString& sentence) {
            tellFilled(); // those that were filled before it ended
            say(sentence, true);
        });
}

void FormsPage::tellFilled()
{
    m_busy = false;
    const std::shared_ptr<Filled> filled = std::exchange(m_filled, nullptr);
    if (!filled->forms.isEmpty() && !registry().readOnly())
        workspace().write(
            tr("Fill the forms of %1").arg(monthText(filled->month)), [&](Change& change) {
                for (const RowId form : std::as_const(filled->forms))
                    FormFillingStore(registry()).note(change, form, filled->month, filled->block);
            });
    refresh();
    QStringList said;
    if (!filled->names.isEmpty())
        said << (filled->isOnPaper ? tr("Printed: %1 (%2 rows)") : tr("Filled: %1 (%2 rows)"))
                    .arg(filled->names.join(u'、'), QString::number(filled->rows));
    said += filled->remarks;
    say(said.join(u'　'), false);
    m_refused->setText(filled->refused.join(u'　'));
    m_refused->setToolTip(asPlain(m_refused->text()));
    m_refused->setVisible(!filled->refused.isEmpty());
    m_openFolder->setVisible(!filled->names.isEmpty() && !filled->isOnPaper);
}

void FormsPage::askForAnswers()
{
    const QString path = chooseFile(this, {tr("Choose the form that was filled in"), answeredKind,
                                           tr("Workbooks (*.xlsx *.xlsm);;All files (*)")});
    if (!path.isEmpty())
        takeAnswersOf(path);
}

void FormsPage::takeAnswersOf(const QString& path)
{
    const MonthForm* const chosen = m_list->chosen();
    if (!chosen || m_busy || registry().readOnly())
        return;
    m_busy = true;
    nameButtons();
    rememberFolder(answeredKind, path);
    const auto taken = std::make_shared<TakenAnswers>();
    workspace().runOnRegister(
        tr("Reading %1…").arg(QFileInfo(path).fileName()), Workspace::Writes::Yes,
        [taken, path, form = chosen->form](Register& own, const Progress& progress) {
            *taken = takeAnswers(own, form, path, Taking::ForGood, progress);
        },
        [this, taken] {
            m_busy = false;
            nameButtons();
            tellAnswers(*taken);
        },
        [this](const QString& sentence) {
            m_busy = false;
            nameButtons();
            say(sentence, true);
        });
}

void FormsPage::tellAnswers(const TakenAnswers& taken)
{
    QStringList unknown;
    QStringList problems;
    for (const AnsweredRow& row : taken.rows) {
        if (row.title.isEmpty())
            unknown << (row.number == 0
                            ? tr("%1 (%2)").arg(row.sheet, row.answers)
                            : tr("row %1 (%2)").arg(QString::number(row.number), row.answers));
        problems += row.problems;
    }
    QStringList said{tr("Rows with answers taken: %1; Ctrl+Z takes them back.").arg(taken.taken)};
    if (!unknown.isEmpty())
        said << tr("Not found in the register: %1.").arg(unknown.join(u'、'));
    said += problems;
    say(said.join(u'　'), !unknown.isEmpty() || !problems.isEmpty());
}

void FormsPage::say(const QString& sentence, bool wrong)
{
    m_refused->hide();
    m_said->setText(sentence);
    m_said->setToolTip(asPlain(sentence));
    setTone(*m_said, wrong ? Tone::Late : Tone::Soft);
}

void FormsPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && !registry().readOnly())
        event->acceptProposedAction();
}

void FormsPage::dropEvent(QDropEvent* event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (!urls.isEmpty() && urls.first().isLocalFile()) {
        event->acceptProposedAction();
        respondNow(this, [&] { learn(urls.first().toLocalFile()); });
    }
}

} // namespace doorstep

#include "moc_FormsPage.cpp"
