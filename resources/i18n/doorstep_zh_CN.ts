<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Activity</name>
    <message>
        <source>An activity needs a name.</source>
        <translation>活动要有名称。</translation>
    </message>
    <message>
        <source>An activity needs a day.</source>
        <translation>活动要有日期。</translation>
    </message>
    <message>
        <source>New activity</source>
        <translation>新活动</translation>
    </message>
    <message>
        <source>%2 of month %1</source>
        <extracomment>%1 a month, %2 a kind: October birthday party</extracomment>
        <translation>%1月%2</translation>
    </message>
</context>
<context>
    <name>Backup</name>
    <message>
        <source>The backup could not be read back and was thrown away. Check the disk.</source>
        <translation>备份写后读回不符，已丢弃。请检查磁盘。</translation>
    </message>
    <message>
        <source>%1 is damaged and can&apos;t be used. Take an older backup.</source>
        <translation>%1 已损坏，不能使用。请换用更早的备份。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name; nothing was overwritten.</source>
        <translation>%1 已经存在。请换一个名字；没有覆盖任何文件。</translation>
    </message>
    <message>
        <source>The folder for backups %1 can&apos;t be made.</source>
        <translation>无法建立备份文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 restored %2</source>
        <translation>%1 恢复 %2</translation>
    </message>
    <message>
        <source>%1 is damaged, so no backup was made of it; those before are kept. Restore the latest of them.</source>
        <translation>%1 已损坏，因此没有再备份；以前的备份都还在。请恢复其中最近的一份。</translation>
    </message>
    <message>
        <source>%1 is not what was written on that day: its disk fails, or it was opened and changed. Take another backup. To restore it all the same: doorstep restore … --changed.</source>
        <translation>%1 与当天写入的内容不一致：磁盘可能有故障，或者它被打开改动过。请换一份备份。仍要恢复它：doorstep restore … --changed。</translation>
    </message>
    <message>
        <source>No file can be made in the folder %1. Choose another.</source>
        <translation>文件夹 %1 里建不了文件，请换一个。</translation>
    </message>
</context>
<context>
    <name>BlockCards</name>
    <message>
        <source>%1 has no contact card yet. Fill in its card first.</source>
        <translation>%1还没有服务联系卡。请先填写该街区的卡片。</translation>
    </message>
    <message>
        <source>Everybody here has a card, so there is nothing to print.</source>
        <translation>这里的对象都已有卡，没有需要打印的。</translation>
    </message>
    <message>
        <source>There is nobody here to print a card for.</source>
        <translation>这里没有需要打印卡片的对象。</translation>
    </message>
</context>
<context>
    <name>BlocksSheet</name>
    <message>
        <source>%1: blocks side by side in %2</source>
        <translation>%1%2各街区走访情况</translation>
    </message>
    <message>
        <source>Unit: number. Each figure counts the rows of the ledgers behind; the total stands first.</source>
        <translation>单位：个。每个数都由后面的台账数出来；全镇合计在前。</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>统计期间</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>全镇合计</translation>
    </message>
    <message>
        <source>Visits by block</source>
        <translation>各街区走访次数</translation>
    </message>
    <message>
        <source>Subjects visited</source>
        <translation>走访对象数</translation>
    </message>
    <message>
        <source>Needs struck off by block</source>
        <translation>各街区销号需求</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>街区</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>各街区</translation>
    </message>
</context>
<context>
    <name>Candidates</name>
    <message>
        <source>born in month %1</source>
        <translation>%1月生日</translation>
    </message>
    <message>
        <source>volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Open needs of those who came</source>
        <translation>到场人员的在办需求</translation>
    </message>
    <message>
        <source>Open needs of the block</source>
        <translation>本街区的在办需求</translation>
    </message>
    <message>
        <source>Linked</source>
        <translation>已关联</translation>
    </message>
    <message>
        <source>Open wishes of those who came</source>
        <translation>到场人员的待圆微心愿</translation>
    </message>
    <message>
        <source>Open wishes of the block</source>
        <translation>本街区的待圆微心愿</translation>
    </message>
    <message>
        <source>Came</source>
        <translation>已到场</translation>
    </message>
    <message>
        <source>Birthday in the month</source>
        <translation>当月生日</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>All workers</source>
        <translation>全部从业者</translation>
    </message>
    <message>
        <source>All shops</source>
        <translation>全部商铺</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>队员</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>参加了服务</translation>
    </message>
    <message>
        <source>Members of the team</source>
        <translation>该队队员</translation>
    </message>
</context>
<context>
    <name>CardDoors</name>
    <message>
        <source>Say on which day the cards were given, then tick them off.</source>
        <translation>请先填写发卡日期，再登记发卡。</translation>
    </message>
    <message>
        <source>A card can&apos;t have been given on a day to come. Correct the day.</source>
        <translation>发卡日期不能晚于今天，请改正。</translation>
    </message>
</context>
<context>
    <name>CardFace</name>
    <message>
        <source>Venue</source>
        <translation>阵地</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>服务时间</translation>
    </message>
    <message>
        <source>The card has room for %1 services, there are %2.</source>
        <translation>卡片最多放 %1 项服务，现有 %2 项。</translation>
    </message>
    <message>
        <source>Service %1</source>
        <translation>服务项目 %1</translation>
    </message>
    <message>
        <source>%1 is too long for the card: “%2”. Shorten it.</source>
        <translation>%1太长，卡片放不下：“%2”。请缩短。</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Block and town</source>
        <translation>街区与街镇</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>职务</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>书记姓名</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>No installed font has these characters, they would print as boxes: %1. Install a font that has them.</source>
        <translation>已安装的字体都没有这些字，打印出来会是方框：%1。请安装含有这些字的字体。</translation>
    </message>
</context>
<context>
    <name>CardSheet</name>
    <message>
        <source>A4, 10 cards 90 × 54 mm, to be cut</source>
        <translation>A4，10 张 90 × 54 毫米，需裁切</translation>
    </message>
    <message>
        <source>A4, 8 cards 85 × 54 mm with gaps</source>
        <translation>A4，8 张 85 × 54 毫米，有间隔</translation>
    </message>
    <message>
        <source>A4, 10 cards 85 × 54 mm, pre-cut</source>
        <translation>A4，10 张 85 × 54 毫米，预切卡纸</translation>
    </message>
    <message>
        <source>Single cards 90 × 54 mm</source>
        <translation>单张卡片 90 × 54 毫米</translation>
    </message>
    <message>
        <source>%1 mm from the left edge, %2 mm from the top</source>
        <translation>距左边 %1 毫米，距上边 %2 毫米</translation>
    </message>
    <message>
        <source>These distances cannot be right: the two marks should lie about %1 mm apart across and %2 mm down. Measure again from the same paper edges.</source>
        <translation>这些距离不对：两个标记应横向相距约 %1 毫米、纵向相距约 %2 毫米。请从同样的纸边重新测量。</translation>
    </message>
    <message>
        <source>The first card must be between 1 and %1.</source>
        <translation>起始卡位必须在 1 到 %1 之间。</translation>
    </message>
    <message>
        <source>Printing could not begin. Check that the printer is on and connected.</source>
        <translation>无法开始打印。请检查打印机是否已开机并连接。</translation>
    </message>
    <message>
        <source>For your own use: keep the cards by you until they are given, then shred what is left.</source>
        <translation>仅供本人发卡使用：发出前随身保管，剩下的销毁。</translation>
    </message>
</context>
<context>
    <name>Caught</name>
    <message>
        <source>Something went wrong that was not foreseen. What was saved before is safe; if it happens again, start Doorstep anew.</source>
        <translation>出现了未预料到的问题。此前保存的内容是安全的；如再次出现，请重新启动走访簿。</translation>
    </message>
    <message>
        <source>The PC has no more memory for this. Close other programs and try again; what was saved before is safe.</source>
        <translation>电脑内存不足，无法完成。请关闭其他程序后重试；此前保存的内容是安全的。</translation>
    </message>
</context>
<context>
    <name>CellWords</name>
    <message>
        <source>%1, %2: %3</source>
        <comment>row, column: value</comment>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
</context>
<context>
    <name>ChosenColumns</name>
    <message>
        <source>These columns were chosen in a newer Doorstep.</source>
        <translation>这些栏目是用更新版本的走访簿选定的。</translation>
    </message>
    <message>
        <source>This register does not show the ledger of these columns (%1).</source>
        <translation>本登记簿不显示这些栏目所属的台账（%1）。</translation>
    </message>
    <message>
        <source>None of the columns may be shown to others: %1.</source>
        <translation>所选栏目都不对外提供：%1。</translation>
    </message>
    <message>
        <source>Its rows were narrowed by a column that this register does not show (%1): choose the columns anew.</source>
        <translation>原来按本登记簿不显示的栏目（%1）筛选，请重新选定栏目。</translation>
    </message>
</context>
<context>
    <name>Clock</name>
    <message>
        <source>The clock of this PC says %1, but the newest entry in the register is of %2. Check the date of the PC: what is entered now is dated by it.</source>
        <translation>这台电脑的日期是 %1，登记册里最新一笔却是 %2 登记的。请核对电脑日期：现在登记的都按它记日子。</translation>
    </message>
</context>
<context>
    <name>Codes</name>
    <message>
        <source>It needs a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t lie below itself.</source>
        <translation>“%1”不能归在它自己下面。</translation>
    </message>
    <message>
        <source>There is a “%1” already.</source>
        <translation>已经有“%1”了。</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s) of the catalogue belong to %1. Move them first.</source>
        <translation>
            <numerusform>服务目录里有 %n 项属于%1，请先移走。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ColumnChoice</name>
    <message>
        <source>The columns need a name.</source>
        <translation>请给栏目方案起个名称。</translation>
    </message>
    <message>
        <source>A form of the town is called “%1” already: give the columns another name.</source>
        <translation>已有镇里的表叫“%1”，请给栏目方案换个名称。</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>“%1” is printed in a row: --output must end in .pdf.</source>
        <translation>“%1”是连续打印的表：--output 必须以 .pdf 结尾。</translation>
    </message>
    <message>
        <source>Usage:</source>
        <translation>用法：</translation>
    </message>
    <message>
        <source>--%1 is missing.</source>
        <translation>缺少 --%1。</translation>
    </message>
    <message>
        <source>--%1 takes a whole number from %2 to %3, not “%4”.</source>
        <translation>--%1 应为 %2 到 %3 之间的整数，不能是“%4”。</translation>
    </message>
    <message>
        <source>--%1 takes a date like 2026-03-05, not “%2”.</source>
        <translation>--%1 应为 2026-03-05 这样的日期，不能是“%2”。</translation>
    </message>
    <message>
        <source>%1 takes other file names than these.</source>
        <translation>%1 的文件名个数不对。</translation>
    </message>
    <message>
        <source>What was asked for could not be written to the standard output.</source>
        <translation>结果无法写到标准输出。</translation>
    </message>
    <message>
        <source>Detail: %1</source>
        <translation>详情：%1</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>%1: %2 cards</source>
        <translation>%1：%2 张卡片</translation>
    </message>
    <message>
        <source>%1: %2 shops, %3 workers, %4 visits up to %5</source>
        <translation>%1：商铺 %2 家，从业者 %3 人，走访 %4 次，截至 %5</translation>
    </message>
    <message>
        <source>There is no ledger “%1”. There are: %2.</source>
        <translation>没有台账“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>--output must end in .xlsx or .csv.</source>
        <translation>--output 必须以 .xlsx 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>--from lies after --to.</source>
        <translation>--from 晚于 --to。</translation>
    </message>
    <message>
        <source>%1: %2 ledger rows</source>
        <translation>%1：台账共 %2 行</translation>
    </message>
    <message>
        <source>--month takes a month like 2026-10, not “%1”.</source>
        <translation>--month 应为 2026-10 这样的月份，不能是“%1”。</translation>
    </message>
    <message>
        <source>	this month	last month	year so far</source>
        <translation>	本月	上月	本年累计</translation>
    </message>
    <message>
        <source>The backup must not be the register itself.</source>
        <translation>备份不能写到登记册自己身上。</translation>
    </message>
    <message>
        <source>Backup written and read back: %1</source>
        <translation>备份已写好并读回核对：%1</translation>
    </message>
    <message>
        <source>Restored: %1</source>
        <translation>已恢复：%1</translation>
    </message>
    <message>
        <source>%1 is sound.</source>
        <translation>%1 完好。</translation>
    </message>
    <message>
        <source>--output must end in %1.</source>
        <translation>--output 必须以 %1 结尾。</translation>
    </message>
    <message>
        <source>--rejects must end in .xlsx.</source>
        <translation>--rejects 的文件名须以 .xlsx 结尾。</translation>
    </message>
    <message>
        <source>The register has no block yet: make one first.</source>
        <translation>登记册里还没有街区：请先建立街区。</translation>
    </message>
    <message>
        <source>The list does not say which block its rows are in, and the register has several: add --block NAME, one of %1.</source>
        <translation>名单没有写明各行属于哪个街区，而登记册里有多个：请加上 --block 名称，可选：%1。</translation>
    </message>
    <message>
        <source>Columns that are not taken: %1</source>
        <translation>未导入的列：%1</translation>
    </message>
    <message>
        <source>%1 “%2” → “%3”</source>
        <translation>%1“%2”→“%3”</translation>
    </message>
    <message>
        <source>Row %1: wrong: %2</source>
        <translation>第 %1 行：有误：%2</translation>
    </message>
    <message>
        <source>Row %1: update of %2 (%3): %4</source>
        <translation>第 %1 行：更新 %2（%3）：%4</translation>
    </message>
    <message>
        <source>Row %1: duplicate of %2 (%3)</source>
        <translation>第 %1 行：与 %2 重复（%3）</translation>
    </message>
    <message>
        <source>Row %1: new, but: %2</source>
        <translation>第 %1 行：新增，但：%2</translation>
    </message>
    <message>
        <source>; not taken: %1</source>
        <translation>；未采用：%1</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Updated: %1</source>
        <translation>更新：%1</translation>
    </message>
    <message>
        <source>Duplicate: %1</source>
        <translation>重复：%1</translation>
    </message>
    <message>
        <source>Wrong: %1</source>
        <translation>有误：%1</translation>
    </message>
    <message>
        <source>The columns of this list are remembered as the profile “%1”.</source>
        <translation>已把这份名单的列记为方案“%1”。</translation>
    </message>
    <message>
        <source>Hidden rows, read like the others: %1</source>
        <translation>隐藏的行也已读取：%1</translation>
    </message>
    <message>
        <source>%1: %2 rows to be put right</source>
        <translation>%1：%2 行待改正</translation>
    </message>
    <message>
        <source>No row was rejected.</source>
        <translation>没有退回的行。</translation>
    </message>
    <message>
        <source>Nothing was found for “%1”.</source>
        <translation>没有找到“%1”。</translation>
    </message>
    <message>
        <source>%1: %2 doors</source>
        <translation>%1：%2 户</translation>
    </message>
    <message>
        <source>This register does not show Party building.</source>
        <translation>本登记册未显示党建内容。</translation>
    </message>
    <message>
        <source>%1: %2 wishes</source>
        <translation>%1：%2 个心愿</translation>
    </message>
    <message>
        <source>There is no shared problem that is still open.</source>
        <translation>没有未结案的共性问题。</translation>
    </message>
    <message>
        <source>%1: shared problems: %2, meetings: %3</source>
        <translation>%1：共性问题 %2 个，会议 %3 次</translation>
    </message>
    <message>
        <source>--kind is one of %1, not “%2”.</source>
        <translation>--kind 只能是 %1 之一，不能是“%2”。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name; nothing was overwritten.</source>
        <translation>%1 已存在。请换一个名称；没有覆盖任何内容。</translation>
    </message>
    <message>
        <source>An earlier register of that name left unwritten work, kept as %1. It is of use only together with that register&apos;s file; else delete it.</source>
        <translation>以前同名的登记册留下了未写入的内容，已另存为 %1。它只有配合原来的登记册文件才有用；没有那个文件，请删除它。</translation>
    </message>
    <message>
        <source>Columns: %1</source>
        <translation>列：%1</translation>
    </message>
    <message>
        <source>Columns that the register has no place for: %1</source>
        <translation>登记册没有对应栏目的列：%1</translation>
    </message>
    <message>
        <source>Left out, for the register keeps no identity numbers: %1</source>
        <translation>不导入，登记册不存身份证号：%1</translation>
    </message>
    <message>
        <source>The list is masked: %1 cells of which a part is hidden change nothing.</source>
        <translation>这是脱敏名单：%1 个打了码的单元格不改动任何内容。</translation>
    </message>
    <message>
        <source>Rows that only show how to fill the list in: %1</source>
        <translation>只是填表示例的行：%1</translation>
    </message>
    <message>
        <source>%1: %2: %3 subjects, %4 visits, %5 needs</source>
        <translation>%1：%2：走访对象 %3、走访 %4、诉求 %5</translation>
    </message>
    <message>
        <source>%1: %2, by %3 on %4</source>
        <translation>%1：%2，%3 制作于 %4</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>没有写入任何内容。</translation>
    </message>
    <message>
        <source>Sheets with the same headings, read as one list: %1</source>
        <translation>表头相同、合为一份名单读取的工作表：%1</translation>
    </message>
    <message>
        <source>Sheets that are not read: %1</source>
        <translation>未读取的工作表：%1</translation>
    </message>
    <message>
        <source>Also in: %1</source>
        <translation>还在：%1</translation>
    </message>
    <message>
        <source>Nothing was erased: with --yes it is, for good.</source>
        <translation>没有删除任何内容：加上 --yes 才会永久删除。</translation>
    </message>
    <message>
        <source>Written for the person: %1</source>
        <translation>已为本人写好：%1</translation>
    </message>
    <message>
        <source>%1 is under a passphrase: give it by --passphrase-file.</source>
        <translation>%1 有口令保护：请用 --passphrase-file 给出口令。</translation>
    </message>
    <message>
        <source>Unlocked: %1</source>
        <translation>已解开：%1</translation>
    </message>
    <message>
        <source>--drive goes with --ledger visits.</source>
        <translation>--drive 只与 --ledger visits 合用。</translation>
    </message>
    <message>
        <source>There is no drive “%1”. There are: %2.</source>
        <translation>没有专项行动“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>Not on the list “%1”: “%2” (%3 rows)</source>
        <translation>列表“%1”里没有“%2”（%3 行）</translation>
    </message>
    <message>
        <source>    as it is now</source>
        <translation>    现在</translation>
    </message>
    <message>
        <source>The seal of %1 is lifted.</source>
        <translation>%1的封账已解除。</translation>
    </message>
    <message>
        <source>Without an outcome, taken as “%1”: %2</source>
        <translation>未填走访结果、按“%1”记：%2</translation>
    </message>
    <message>
        <source>Of sealed months, written as corrections: %1</source>
        <translation>属于已封账月份、记为更正：%1</translation>
    </message>
    <message>
        <source>No register lies here that could tell who was erased since the backup was made: whoever was is back.</source>
        <translation>这里没有可供核对的登记册，无法得知备份之后删除过哪些人的资料：若有，这些资料又回来了，需要再次删除。</translation>
    </message>
    <message>
        <source>There is no visiting team “%1”.</source>
        <translation>没有名为“%1”的走访服务团。</translation>
    </message>
    <message>
        <source>Looked through: %1</source>
        <translation>已处理：%1</translation>
    </message>
    <message>
        <source>Erased. Sealed months stand as they are. Visits and needs are counted as nobody&apos;s in the others, too; what is told as the register stands now (coverage, cards held, membership) is one less.</source>
        <translation>已从登记簿和够得到的备份里删除，上面列出的除外。已封账月份的数字不变；其他月份里，走访和需求仍照旧计数，但不再有姓名；按当前状况统计的（覆盖、持卡、党员）少一户（人）。</translation>
    </message>
    <message>
        <source>%1: %2 photos and papers</source>
        <translation>%1：%2 份照片和资料</translation>
    </message>
    <message>
        <source>--profile fills a form for a --month: --%1 does not go with it.</source>
        <translation>--profile 按 --month 填一张表，不能与 --%1 同用。</translation>
    </message>
    <message>
        <source>%1: %2 rows</source>
        <translation>%1：%2 行</translation>
    </message>
    <message>
        <source>--month goes with --profile; a ledger takes --from and --to.</source>
        <translation>--month 与 --profile 同用；台账用 --from 和 --to。</translation>
    </message>
    <message>
        <source>--map takes HEADING=COLUMN, not “%1”.</source>
        <translation>--map 写作“表头=列”，不是“%1”。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 below row %3 (%n line(s) of its own)</source>
        <translation>
            <numerusform>%1：第 %3 行表头下填%2（原有 %n 行）</numerusform>
        </translation>
    </message>
    <message>
        <source>Left empty, for nothing was found for them (--map &apos;HEADING=COLUMN&apos; says it): %1</source>
        <translation>没有找到可填的内容，留空（可用 --map &apos;表头=列&apos; 指定）：%1</translation>
    </message>
    <message>
        <source>Learn the form %1</source>
        <translation>学会报表“%1”</translation>
    </message>
    <message>
        <source>--language is one of %1.</source>
        <translation>--language 只能是 %1 之一。</translation>
    </message>
    <message>
        <source>--%1 is one of %2, not “%3”.</source>
        <translation>--%1 只能是 %2，不能是“%3”。</translation>
    </message>
    <message>
        <source>Cells of which a part is hidden, or the name, as in 王某某; they change nothing: %1</source>
        <translation>有一部分被遮住的单元格，或王某某这样的名字，什么也不改动：%1 处</translation>
    </message>
    <message>
        <source>Names are masked in the names of the files and in .docx only: who is seen in a picture or stands in a .pdf is seen.</source>
        <translation>只隐去了文件名和 .docx 里的姓名，照片和 .pdf 里的人仍看得见。</translation>
    </message>
    <message>
        <source>No entry of their own: they are told of in what is kept of others.</source>
        <translation>此人没有自己的条目，只在别人的记录里提到。</translation>
    </message>
    <message>
        <source>There is no file %1 with the passphrase.</source>
        <translation>没有存口令的文件 %1。</translation>
    </message>
    <message>
        <source>Under a passphrase the name given by --output must end in %1.</source>
        <translation>用口令加密时，--output 给出的文件名必须以 %1 结尾。</translation>
    </message>
    <message>
        <source>Guessed, so look at them; what the register says otherwise stays: %1</source>
        <translation>以下各列是猜的，请核对；与登记簿不同之处不改：%1</translation>
    </message>
    <message>
        <source>Fill the form %1</source>
        <translation>填表“%1”</translation>
    </message>
    <message>
        <source>It is not marked as filled for %1: %2</source>
        <translation>未能标记 %1 已填：%2</translation>
    </message>
    <message>
        <source>“%1” makes a file for each row, and a passphrase is put on one file: teach it with --pages sheets.</source>
        <translation>“%1”每条记录一个文件，而口令只能加在一个文件上：请用 --pages sheets 重新教一次。</translation>
    </message>
    <message>
        <source>Either --month or --from and --to, not both.</source>
        <translation>--month 与 --from、--to 只能用一种。</translation>
    </message>
    <message>
        <source>Left out, for they aren&apos;t told to others: %1</source>
        <translation>不对外提供，已略去：%1</translation>
    </message>
    <message>
        <source>--profile says whose rows are written: --%1 does not go with it.</source>
        <translation>--profile 已定明写哪些行，不能再用 --%1。</translation>
    </message>
    <message>
        <source>There is no profile “%1”. There are: %2.</source>
        <translation>没有“%1”这个方案。现有：%2。</translation>
    </message>
    <message>
        <source>--form says what is read: --%1 does not go with it.</source>
        <translation>--form 已定明读入什么，不能再用 --%1。</translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>%1: not found in the register (%2)</source>
        <translation>%1：登记簿里没有找到（%2）</translation>
    </message>
    <message>
        <source>%1: %2: %3</source>
        <translation>%1：%2：%3</translation>
    </message>
    <message>
        <source>Rows with answers: %1, not found: %2</source>
        <translation>有回填的行：%1，没有找到的：%2</translation>
    </message>
    <message>
        <source>%1: a page for one row of %2 (%3)</source>
        <translation>%1：“%2”一条记录一页（%3）</translation>
    </message>
    <message>
        <source>--pages is one of sheets, files, printed.</source>
        <translation>--pages 只能是 sheets、files、printed 之一。</translation>
    </message>
    <message>
        <source>Handed over by %1: %2</source>
        <translation>由%1移交：%2</translation>
    </message>
    <message>
        <source>--since-last needs the receiver&apos;s name.</source>
        <translation>--since-last 后面要写接收方的名称。</translation>
    </message>
    <message>
        <source>Only what was written since the pack of %1, which %2 has acknowledged</source>
        <translation>只含 %1 那个数据包以后写的，那个包%2已回执</translation>
    </message>
    <message>
        <source>All of it: %1 has acknowledged no earlier pack, or a whole one was asked for</source>
        <translation>全部内容：%1还没有回执过以前的数据包，或者要求了全部</translation>
    </message>
    <message>
        <source>%1: %2 has received packs of this register: %3</source>
        <translation>%1：%2已收到本登记册的数据包 %3 个</translation>
    </message>
    <message>
        <source>Acknowledged earlier and missing there now, so they are sent once more: %1</source>
        <translation>以前回执过、对方现在没有的，会重新带上：%1</translation>
    </message>
    <message>
        <source>--%1 must end in %2.</source>
        <translation>--%1 必须以 %2 结尾。</translation>
    </message>
    <message>
        <source>In %1 stands what nobody can have typed: %2. What is made of it may be wrong there. Put it right in the window, or restore a backup.</source>
        <translation>%1 里有不可能是人填的内容：%2。由它做出来的东西在这些地方可能不对。请在窗口里改正，或者恢复备份。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>There is no such visit.</source>
        <translation>没有这样的走访。</translation>
    </message>
    <message>
        <source>%1: %2 visits</source>
        <translation>%1：走访 %2 次</translation>
    </message>
    <message>
        <source>Row %1: to be decided, perhaps %2 (%3)</source>
        <translation>第 %1 行：待定，可能就是 %2（%3）</translation>
    </message>
    <message>
        <source>Of the duplicates to be decided, in the window or with --rejects: %1</source>
        <translation>其中待定（在窗口中决定，或用 --rejects 取出）：%1</translation>
    </message>
    <message>
        <source>Row %1: erased, held back: %2</source>
        <translation>第 %1 行：已应本人要求删除，暂不导入：%2</translation>
    </message>
    <message>
        <source>Held back, for somebody was erased on request: %1</source>
        <translation>因有人已应本人要求删除而暂不导入：%1 行</translation>
    </message>
    <message>
        <source>%1 exists already and is no earlier pack of this register. Choose another name; nothing was overwritten.</source>
        <translation>%1 已经存在，又不是本登记册以前做的数据包。请换一个文件名；没有覆盖任何文件。</translation>
    </message>
    <message>
        <source>Not taken: %1</source>
        <translation>未采纳：%1</translation>
    </message>
    <message>
        <source>The office has named no folder for new versions: name one, or lay it down (releases = …).</source>
        <translation>单位还没有指定放新版本的文件夹：请写明一个，或在统一设置里写上（releases = …）。</translation>
    </message>
    <message>
        <source>Doorstep %1 is there: %2</source>
        <translation>有新版本 %1：%2</translation>
    </message>
    <message>
        <source>Doorstep %1 is the newest.</source>
        <translation>%1 已是最新版本。</translation>
    </message>
    <message>
        <source>all towns</source>
        <translation>全部街镇</translation>
    </message>
    <message>
        <source>%1 is a hub now (version %2). Let logins take part: doorstep hub admit URL --login NAME …</source>
        <translation>%1 现在是同步服务器了（版本 %2）。接着登记各个账号：doorstep hub admit URL --login NAME …</translation>
    </message>
    <message>
        <source>%1 is a hub already (version %2); nothing of it was lost.</source>
        <translation>%1 已经是同步服务器（版本 %2），上面的内容原样未动。</translation>
    </message>
    <message>
        <source>It takes sealed packs only.</source>
        <translation>它只收用口令封好的数据包。</translation>
    </message>
    <message>
        <source>hub admit takes --town NAME, for a block --block NAME with it, or --district alone.</source>
        <translation>hub admit 要写 --town 名称，街区再加 --block 名称，或者只写 --district。</translation>
    </message>
    <message>
        <source>%1 takes part as %2: %3</source>
        <translation>账号 %1 已登记为%2：%3</translation>
    </message>
    <message>
        <source>It sees figures and no names.</source>
        <translation>它只看得到数字，看不到姓名。</translation>
    </message>
    <message>
        <source>%1, version %2. This login: %3</source>
        <translation>%1，版本 %2。这个账号：%3</translation>
    </message>
    <message>
        <source>%1, version %2</source>
        <translation>%1，版本 %2</translation>
    </message>
    <message>
        <source>  %1%2: %3 packs, %4 bytes, the last on %5 by %6</source>
        <translation>  %1%2：%3 个数据包，%4 字节，最近一个 %5 由 %6 送来</translation>
    </message>
    <message>
        <source>%1 reads the hub %2 from now on.</source>
        <translation>从现在起，%1 读取同步服务器 %2。</translation>
    </message>
    <message>
        <source>hub takes one of: %1, not “%2”.</source>
        <translation>hub 后面要写其中之一：%1，不能是“%2”。</translation>
    </message>
    <message>
        <source>hub city takes --at HUB_URL, --month, or both.</source>
        <translation>hub city 要写 --at 地址、--month，或两个都写。</translation>
    </message>
    <message>
        <source>Sent as number %1: %2 subjects, %3 visits, %4 needs</source>
        <translation>已送上，第 %1 号：%2 个走访对象，%3 次走访，%4 条需求</translation>
    </message>
    <message>
        <source>Nothing new to send.</source>
        <translation>没有新内容要送。</translation>
    </message>
    <message>
        <source>The hub had lost packs of this register, so they are sent once more: %1</source>
        <translation>服务器上丢了这本登记簿的数据包，已重新送上：%1</translation>
    </message>
    <message>
        <source>From %1, by %2 on %3</source>
        <translation>来自 %1，%2 于 %3 制作</translation>
    </message>
    <message>
        <source>Packs that wait on the hub: %1</source>
        <translation>服务器上等着的数据包：%1</translation>
    </message>
    <message>
        <source>Not everything that waits on the hub was taken: %1</source>
        <translation>服务器上等着的没有全部收下：%1</translation>
    </message>
    <message>
        <source>--date is a day that was, as 2026-03-01, not “%1”.</source>
        <translation>--date 要写已经过去的一天，如 2026-03-01，不能是“%1”。</translation>
    </message>
    <message>
        <source>--not-a-list takes the row of the headings, 6 or SHEET!6, not “%1”.</source>
        <translation>--not-a-list 要写表头所在的行号，如 6 或 工作表!6，不是“%1”。</translation>
    </message>
    <message>
        <source>In the evening typed in as sheet %1</source>
        <translation>晚上录入时的走访单号：%1</translation>
    </message>
    <message>
        <source>Their entries, which go:</source>
        <translation>本人的条目，将删除：</translation>
    </message>
    <message>
        <source>Others&apos; entries, which stay; what they tell of the person goes:</source>
        <translation>别人的条目，保留不动，只去掉其中提到此人的内容：</translation>
    </message>
    <message>
        <source>Taken out of what is told of others. No entry remembers it: a backup restored from elsewhere brings it back.</source>
        <translation>已从别人的记录里去掉。此人没有条目可留记号：从别处恢复备份会把姓名带回来。</translation>
    </message>
    <message>
        <source>%1 was removed or renamed while it was read.</source>
        <translation>读取期间 %1 被删除或改名了。</translation>
    </message>
    <message>
        <source>Another file was put in the place of %1 while it was read. Do it once more.</source>
        <translation>读取期间 %1 被换成了另一个文件。请再做一次。</translation>
    </message>
    <message>
        <source>Another program wrote into %1 while it was read. Do it once more; if that fails, too, restore a backup.</source>
        <translation>读取期间另一个程序写入了 %1。请再做一次；如果仍不成功，请恢复备份。</translation>
    </message>
    <message>
        <source>Another file was put in the place of %1 while it was open elsewhere: the log beside it (%1-wal) is not its own. Close what has it open, then do it once more.</source>
        <translation>%1 在别处打开着的时候被换成了另一个文件：旁边的日志（%1-wal）不是它的。请关闭打开它的程序，再做一次。</translation>
    </message>
    <message>
        <source>--date is for lists of visits, needs and wishes that have no column for the day; this one needs none.</source>
        <translation>--date 用于没有日期列的走访、需求或心愿名单；这份名单用不着。</translation>
    </message>
</context>
<context>
    <name>ConsentNotice</name>
    <message>
        <source>Consent of %1</source>
        <translation>%1 的同意</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 家</numerusform>
        </translation>
    </message>
    <message>
        <source>Did %1 agree today that the phone is kept, and how? Another day is noted on their page.</source>
        <translation>%1 今天同意留电话了吗？以哪种方式？别的日期请在其页面上填。</translation>
    </message>
</context>
<context>
    <name>CreditCode</name>
    <message>
        <source>A credit code has 18 characters, this one has %1.</source>
        <translation>统一社会信用代码应为18位，这里有%1位。</translation>
    </message>
    <message>
        <source>A credit code has only digits and capital letters without I, O, Z, S and V, and digits alone in places 3 to 8.</source>
        <translation>统一社会信用代码只含数字和大写字母（不用 I、O、Z、S、V），第3至8位只能是数字。</translation>
    </message>
    <message>
        <source>The credit code does not add up: please compare it with the licence.</source>
        <translation>统一社会信用代码校验不符，请与营业执照核对。</translation>
    </message>
</context>
<context>
    <name>Database</name>
    <message>
        <source>The disk is full or does not answer, so nothing was written to %1. Free some room and try again; what was saved before is safe.</source>
        <translation>磁盘已满或没有响应，没有写入 %1。请腾出空间后再试；此前保存的内容都在。</translation>
    </message>
    <message>
        <source>%1 is damaged. Restore the latest backup: doorstep restore BACKUP --output NEW-FILE.</source>
        <translation>%1 已损坏。请用最近的备份恢复：doorstep restore 备份文件 --output 新文件。</translation>
    </message>
    <message>
        <source>%1 is not a Doorstep register.</source>
        <translation>%1 不是走访簿的登记册。</translation>
    </message>
    <message>
        <source>%1 is being written by another program. Close it and try again.</source>
        <translation>%1 正被另一个程序写入。请关闭那个程序后再试。</translation>
    </message>
    <message>
        <source>%1 can only be read: you have no permission to write it.</source>
        <translation>%1 只能读取：您没有写权限。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be opened. Check that the file and its folder exist and may be read.</source>
        <translation>无法打开 %1。请检查文件和文件夹是否存在、是否允许读取。</translation>
    </message>
    <message>
        <source>The register refused the change because it would contradict what is there.</source>
        <translation>这项改动与登记册中已有内容矛盾，没有保存。</translation>
    </message>
    <message>
        <source>The register could not do this.</source>
        <translation>登记册没有完成这项操作。</translation>
    </message>
    <message>
        <source>%1 is damaged. Restore the latest backup: File › Restore a backup.</source>
        <translation>%1 已损坏。请用最近的备份恢复：“文件 › 恢复备份”。</translation>
    </message>
</context>
<context>
    <name>Deciding</name>
    <message>
        <source>Decide what differs</source>
        <translation>定下写得不一样的</translation>
    </message>
</context>
<context>
    <name>Deliveries</name>
    <message>
        <source>No pack has come so far, so there is nothing to acknowledge.</source>
        <translation>还没有收到过数据包，没有可以回执的。</translation>
    </message>
    <message>
        <source>%1 names no pack that was made of this register for its receiver, by the window or with --since-last. Other packs need no receipt.</source>
        <translation>%1 里没有本登记册在窗口里、或用 --since-last 交给对方的数据包。别的数据包不需要回执。</translation>
    </message>
</context>
<context>
    <name>Demonstration</name>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Making the demonstration…</source>
        <translation>正在生成演示数据…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Doubts</name>
    <message>
        <source>%1, row %2</source>
        <translation>%1 第 %2 行</translation>
    </message>
    <message>
        <source>%1, row %2, %3</source>
        <translation>%1 第 %2 行 %3</translation>
    </message>
    <message>
        <source>%1: not a value that it can have</source>
        <translation>%1：不是允许的值</translation>
    </message>
    <message>
        <source>%1: not a readable text</source>
        <translation>%1：文字无法读取</translation>
    </message>
    <message>
        <source>%1: refers to a missing %2</source>
        <translation>%1：所指的 %2 不存在</translation>
    </message>
</context>
<context>
    <name>DriveVisits</name>
    <message>
        <source>Visits: %1</source>
        <translation>走访台账：%1</translation>
    </message>
</context>
<context>
    <name>Duplicates</name>
    <message>
        <source>same credit code</source>
        <translation>统一社会信用代码相同</translation>
    </message>
    <message>
        <source>same door, like name</source>
        <translation>门牌相同、名称相近</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>电话相同</translation>
    </message>
</context>
<context>
    <name>EditKey</name>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
</context>
<context>
    <name>EntryWords</name>
    <message>
        <source>A new subject</source>
        <translation>新的走访对象</translation>
    </message>
    <message>
        <source>the correction of “%1”, %2</source>
        <translation>“%1”%2的更正</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>不明对象</translation>
    </message>
    <message>
        <source>a new subject</source>
        <translation>新对象</translation>
    </message>
    <message>
        <source>the new “%1”</source>
        <translation>新对象“%1”</translation>
    </message>
    <message>
        <source>“%1” was deleted and is in the recycle bin, so no visit can be saved there. What was typed is kept. %2</source>
        <translation>“%1”已删除，现在在回收站里，不能直接保存它的走访。所填内容都还在。%2</translation>
    </message>
    <message>
        <source>Restore and save</source>
        <translation>恢复后保存</translation>
    </message>
    <message>
        <source>“%1” was deleted and is in the recycle bin. A correction of its visit is saved; it stays deleted.</source>
        <translation>“%1”已删除，现在在回收站里。这次走访的更正可以保存，对象本身仍在回收站。</translation>
    </message>
    <message>
        <source>A visit to %1 on this day is in the register already: %2. Save again to record a second one, or open that one.</source>
        <translation>%1当天已有走访：%2。再保存一次就记第二次，或点开已有的那条。</translation>
    </message>
    <message>
        <source>Perhaps in the register already: %1</source>
        <translation>名册里可能已有：%1</translation>
    </message>
    <message>
        <source>“%1” was merged into “%2”. What was typed is kept. %3</source>
        <translation>“%1”已并入“%2”，录入的内容都在。%3</translation>
    </message>
    <message>
        <source>It is of “%1”</source>
        <translation>转到“%1”</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>field and what stands there</comment>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>微心愿</translation>
    </message>
    <message>
        <source>Changed elsewhere meanwhile: %1. What is typed here stands when it is saved, and the other stays in the history. %2</source>
        <translation>这几项在别处也改过了：%1。保存后以这里写的为准，别处写的留在变更簿里。%2</translation>
    </message>
    <message>
        <source>Take what stands there</source>
        <translation>采用别处写的</translation>
    </message>
</context>
<context>
    <name>Erasure</name>
    <message>
        <source>it could not be read back; it is as it was</source>
        <translation>读回核对不符，保持原样</translation>
    </message>
    <message>
        <source>it is not what was written on its day: delete it</source>
        <translation>它与当天写入的内容不一致，请删除它</translation>
    </message>
    <message>
        <source>Somebody erased on request</source>
        <translation>应本人要求彻底删除一人</translation>
    </message>
    <message>
        <source>The second place %1 can&apos;t be reached: its backups are brought up to date when it is there again.</source>
        <translation>第二备份处 %1 现在连不上：再次连上时，那里的备份会随之更新。</translation>
    </message>
    <message>
        <source>%1 may hold the person, too.</source>
        <translation>%1 里可能也有此人。</translation>
    </message>
    <message>
        <source>Somebody else is called %1, too: texts about others are left as they are.</source>
        <translation>另有人也叫 %1：关于他人的文字保持原样。</translation>
    </message>
    <message>
        <source>Somebody else has the door %1, too: texts about others are left as they are.</source>
        <translation>另有人也住（在）%1：关于他人的文字保持原样。</translation>
    </message>
    <message>
        <source>Workbooks, cards, walk sheets and copies that were exported, printed or handed on: Doorstep does not know where they are.</source>
        <translation>已导出、打印或交出的工作簿、联系卡、走访单和副本：走访簿不知道它们在哪里。</translation>
    </message>
    <message>
        <source>Nobody in the register has the name, phone or UUID %1.</source>
        <translation>登记册里没有姓名、电话或 UUID 为 %1 的人。</translation>
    </message>
    <message>
        <source>Several are known by %1. Give the UUID of one:
%2</source>
        <translation>有几个对象都符合 %1。请给出其中一个的 UUID：
%2</translation>
    </message>
    <message>
        <source>Changes in the journal</source>
        <translation>变更簿里的改动</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>%1 still holds the person: %2</source>
        <translation>%1 里仍有此人：%2</translation>
    </message>
    <message>
        <source>Another program reads the register: close it, so that nothing is left in %1-wal.</source>
        <translation>另有程序正在读取登记册：请关闭它，%1-wal 里才不会有残留。</translation>
    </message>
    <message>
        <source>it is under a passphrase. It is written anew when the second place is next looked at, if the backup of its day is still beside the register; else delete it</source>
        <translation>它有口令保护。如果登记册旁边还有当天的备份，下次连上第二备份处时会重新写好；否则请把它删掉</translation>
    </message>
    <message>
        <source>A name or number of theirs is left in these, as it may be somebody else&apos;s or a place&apos;s: %1</source>
        <translation>以下内容中仍有其姓名或号码，因为可能属于他人或是地名，未改动：%1</translation>
    </message>
    <message>
        <source>%1 is the name of the shop, too: texts about others are left as they are.</source>
        <translation>“%1”同时是店名：有关他人的文字保持原样。</translation>
    </message>
    <message>
        <source>Told of others: %1</source>
        <translation>他人记录中提到：%1</translation>
    </message>
    <message numerus="yes">
        <source>%n photos and papers belong to activities they came to, and may show them: look through those.</source>
        <translation>
            <numerusform>其参加过的活动有 %n 份照片和资料，可能拍到本人，请逐一查看。</numerusform>
        </translation>
    </message>
    <message>
        <source>Words in kept forms and papers</source>
        <translation>留存的报表和纸质材料中的文字</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>另有 %1 份</translation>
    </message>
    <message>
        <source>Kept papers that Doorstep can&apos;t read, pictures and .pdf, may show or name them. Look at them by hand: %1</source>
        <translation>留存的图片、.pdf 等材料走访簿读不出文字，里面可能有此人，请逐份查看：%1</translation>
    </message>
    <message>
        <source>%1 has no entry of their own; they are told of in: %2</source>
        <translation>%1 没有自己的条目，只在这些地方提到：%2</translation>
    </message>
    <message>
        <source>%1 stands in the register as one of the office, or under a name that others have, too: %2. Nothing was erased; who visits is taken off the list of visitors under Lists.</source>
        <translation>%1 在登记簿里是本单位人员，或与他人同名：%2。没有删除任何内容；走访人请在“清单”的走访人名单里去掉。</translation>
    </message>
    <message>
        <source>The name of their shop stays in these, as a place&apos;s: %1 (%2)</source>
        <translation>店名作为地点，仍留在以下内容中：%1（%2）</translation>
    </message>
    <message>
        <source>They may be meant by %1 in these, which stay as they are; look through them: %2</source>
        <translation>以下内容中的“%1”可能说的就是此人，原样保留，请自行查看：%2</translation>
    </message>
    <message>
        <source>This PC gives no random numbers, so nobody can be erased.</source>
        <translation>这台电脑不提供随机数，无法删除个人信息。</translation>
    </message>
    <message>
        <source>A list in which they stand: rows with their number, or with name and door, are held back when it is imported; take the others out of it.</source>
        <translation>列有此人的名单：导入时，带其号码、或姓名与门牌都相同的行会暂不导入；其余的请从名单里删去。</translation>
    </message>
    <message>
        <source>Packs that went to the hub before hold the person still: ask those who look after it to take them away.</source>
        <translation>以前送上同步服务器的数据包里还有这个人：请管服务器的人清除。</translation>
    </message>
    <message>
        <source>A list in which they stand: rows with their number are held back when it is imported; take the others out of it.</source>
        <translation>列有此人的名单：导入时，带其号码的行会暂不导入；其余的请从名单里删去。</translation>
    </message>
    <message>
        <source>A list in which they stand brings their name back, for no number of theirs is known: take them out of it.</source>
        <translation>不知道此人的号码，列有此人的名单导入时会把姓名带回来：请先从名单里删去。</translation>
    </message>
    <message>
        <source>Somebody else has the number %1, too: it stays theirs, in their history as well, and wherever others are told of.</source>
        <translation>另有人也用号码 %1：该号码仍是那个人的，连同变更簿里对那一条的记载，以及凡说到他人之处，都保持原样。</translation>
    </message>
    <message>
        <source>A number or a door stays in texts from which they go, and may be theirs; look through these before: %1</source>
        <translation>下列文字去掉此人之后还留有号码或住址，可能是此人的，请先看一遍：%1</translation>
    </message>
    <message>
        <source>%1 is an everyday word, too: it goes where a text says that somebody of that name spoke, came or can be called, and stays elsewhere.</source>
        <translation>“%1”也是日常用词：只有写明叫这个名字的人说了话、来过或可联系的地方才去掉，其余照旧。</translation>
    </message>
    <message>
        <source>%1 is no whole name, phone or UUID of anybody in the register. Give the whole of it.</source>
        <translation>“%1”不是登记册里任何人的完整姓名、电话或 UUID。请写完整。</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>“%1” is no month. Type 1990-05.</source>
        <translation>“%1”不是年月，请输入如 1990-05。</translation>
    </message>
    <message>
        <source>“%1” is no number. Type digits only.</source>
        <translation>“%1”不是数字，请只输入数字。</translation>
    </message>
    <message>
        <source>“%1” is no year. Type 2015.</source>
        <translation>“%1”不是年份，请输入如 2015。</translation>
    </message>
    <message>
        <source>“%1” is no number of hours, at most a day’s 24. Type 1.5 or 90分钟.</source>
        <translation>“%1”不是时长（最多一天24小时）。请填1.5或90分钟。</translation>
    </message>
</context>
<context>
    <name>FileDialogs</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>%1 file</source>
        <translation>%1 文件</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Choose</source>
        <translation>选择(&amp;C)</translation>
    </message>
    <message>
        <source>%1 is a register, and a register is never replaced. Choose another name.</source>
        <translation>%1 是登记册，登记册不会被替换。请另起文件名。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 已经存在，请另起文件名。</translation>
    </message>
</context>
<context>
    <name>FileGuard</name>
    <message>
        <source>%1 is gone: it was removed, renamed, or its disk was taken out.</source>
        <translation>找不到 %1 了：可能被删除、改名，或者所在的磁盘被拔出。</translation>
    </message>
    <message>
        <source>Another file has been put in the place of %1.</source>
        <translation>%1 的位置上换成了另一个文件。</translation>
    </message>
    <message>
        <source>The log beside %1 (%2), which holds what was saved last, was removed or replaced by another program.</source>
        <translation>%1 旁边保存着最新内容的日志文件（%2）被其他程序删除或替换了。</translation>
    </message>
    <message>
        <source>Another program has taken %1 over.</source>
        <translation>%1 已被另一个程序接管。</translation>
    </message>
    <message>
        <source>Another program has written into %1.</source>
        <translation>另一个程序改动了 %1。</translation>
    </message>
    <message>
        <source>Another part of this program has let go of the lock on %1.</source>
        <translation>本程序的其他部分松开了 %1 的锁。</translation>
    </message>
</context>
<context>
    <name>FormPaper</name>
    <message>
        <source>“%1” has no page for each row to be printed: give the filled form the ending it was sent with.</source>
        <translation>“%1”不是一条一页的表，不能连续打印：请用它原来的扩展名保存填好的表。</translation>
    </message>
    <message>
        <source>pictures and charts</source>
        <translation>图片和图表</translation>
    </message>
    <message>
        <source>headers and footers</source>
        <translation>页眉和页脚</translation>
    </message>
    <message>
        <source>colours that hang on what a cell holds</source>
        <translation>随单元格内容变化的颜色（条件格式）</translation>
    </message>
    <message>
        <source>what only a spreadsheet works out</source>
        <translation>只有表格软件才能算出的数</translation>
    </message>
    <message>
        <source>Not on the paper: %1. Choose a sheet each to print it with them.</source>
        <translation>打印件上没有：%1。要一并打印，请改选“每条一张工作表”。</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be written to.</source>
        <translation>文件夹 %1 不能写入。</translation>
    </message>
    <message>
        <source>“%1” has no row for that month: there is nothing to print.</source>
        <translation>“%1”这个月没有一条记录，没有可打印的。</translation>
    </message>
</context>
<context>
    <name>GatherJob</name>
    <message>
        <source>%1&#x3000;%2, needs: %3</source>
        <translation>%1&#x3000;%2，需求 %3 件</translation>
    </message>
    <message numerus="yes">
        <source>Gather %n need(s)</source>
        <translation>
            <numerusform>归集 %n 件需求</numerusform>
        </translation>
    </message>
    <message>
        <source>Gathered into “%1”. Undo takes it apart.</source>
        <translation>已归集为“%1”，撤销可恢复原状。</translation>
    </message>
    <message>
        <source>No shared problem of the block is open. Ctrl+G gathers a new one.</source>
        <translation>本街区没有未办结的共性问题，按 Ctrl+G 可归集为新的共性问题。</translation>
    </message>
    <message numerus="yes">
        <source>Add %n need(s) to %1</source>
        <translation>
            <numerusform>将 %n 件需求并入“%1”</numerusform>
        </translation>
    </message>
    <message>
        <source>Added to “%1”.</source>
        <translation>已并入“%1”。</translation>
    </message>
</context>
<context>
    <name>Handover</name>
    <message>
        <source>%1 exists already. Choose another name; nothing was overwritten.</source>
        <translation>%1 已经存在。请换一个名字；没有覆盖任何文件。</translation>
    </message>
    <message>
        <source>Who goes on with the register has a name.</source>
        <translation>请填写接手人的姓名。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>in the register</source>
        <translation>在册</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>an edit of what is not shown</source>
        <translation>未显示内容的修改</translation>
    </message>
    <message>
        <source>what is not shown</source>
        <translation>未显示的内容</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>The register is open for reading only.</source>
        <translation>名册以只读方式打开。</translation>
    </message>
    <message>
        <source>It has been turned back already.</source>
        <translation>这一步已经撤回。</translation>
    </message>
    <message>
        <source>A seal is lifted on the page of the monthly report, by “Lift the seal…”.</source>
        <translation>封账只能在“月报”页用“解除封账…”解除。</translation>
    </message>
    <message>
        <source>The program wrote it when the register was made.</source>
        <translation>这是建立名册时程序写入的，不能撤回。</translation>
    </message>
    <message>
        <source>Turn back the change that it did again.</source>
        <translation>请撤回它所重做的那一步。</translation>
    </message>
</context>
<context>
    <name>Hub</name>
    <message>
        <source>The program is not installed completely.</source>
        <translation>程序没有安装完整。</translation>
    </message>
    <message>
        <source>A city reads a hub by a district&apos;s login; %1 is another one&apos;s.</source>
        <translation>市里用区的账号读取同步服务器；%1 不是区的账号。</translation>
    </message>
    <message>
        <source>At %1 there is no hub.</source>
        <translation>%1 上没有同步服务器。</translation>
    </message>
    <message>
        <source>The hub %1 was made by a newer Doorstep. Update this program to synchronise; nothing was changed.</source>
        <translation>同步服务器 %1 是更新版本的走访簿建的。请升级本程序后再同步；没有改动任何内容。</translation>
    </message>
    <message>
        <source>A hub needs PostgreSQL 15 or newer; %1 has an older one.</source>
        <translation>同步服务器需要 PostgreSQL 15 或更新的版本；%1 上的太旧。</translation>
    </message>
    <message>
        <source>There is no login %1 on the server. Whoever looks after it makes one: createuser --pwprompt %1.</source>
        <translation>服务器上没有账号 %1。请管服务器的人先建：createuser --pwprompt %1。</translation>
    </message>
    <message>
        <source>The hub %1 knows the login %2, but not whose it is. Whoever looks after it says so: doorstep hub admit URL --login %2 …</source>
        <translation>同步服务器 %1 认得账号 %2，但不知道它是谁的。请管服务器的人登记：doorstep hub admit URL --login %2 …</translation>
    </message>
    <message>
        <source>“%1” is no address of a hub. It looks like postgresql://LOGIN@HOST/DATABASE.</source>
        <translation>“%1”不是同步服务器的地址。地址的样子是 postgresql://账号@主机/数据库。</translation>
    </message>
    <message>
        <source>The address holds a password, which everybody would read who sees it. Take it out, and write it into the file of passwords (~/.pgpass, or PGPASSFILE) or the file of services.</source>
        <translation>地址里写了密码，谁看见地址谁就看见密码。请把它拿掉，写进密码文件（~/.pgpass 或 PGPASSFILE）或服务文件。</translation>
    </message>
    <message>
        <source>The address of the hub holds “%1”, which is none of: %2.</source>
        <translation>同步服务器的地址里有“%1”，它不是这些之一：%2。</translation>
    </message>
    <message>
        <source>With sslmode=%1 others could read along on the way to the hub. To another PC it must be one of: %2.</source>
        <translation>用 sslmode=%1，路上的人可以看到送的内容。连别的电脑只能用其中之一：%2。</translation>
    </message>
    <message>
        <source>This PC lacks the part that speaks with a hub. Install the package libqt6sql6-psql; everything else works without it.</source>
        <translation>这台电脑缺少和同步服务器通信的部件。请安装软件包 libqt6sql6-psql；其他功能不受影响。</translation>
    </message>
    <message>
        <source>The hub %1 can&apos;t be reached, or refuses the login. Nothing was changed here; what is new stays in the register and goes with the next time.</source>
        <translation>连不上同步服务器 %1，或者账号被拒绝。这里什么都没有改；新内容留在登记簿里，下次再送。</translation>
    </message>
    <message>
        <source>The connection to the hub %1 broke. What is new stays in the register and goes with the next time; nothing is lost or sent twice.</source>
        <translation>和同步服务器 %1 的连接断了。新内容留在登记簿里，下次再送；不会丢，也不会送两遍。</translation>
    </message>
    <message>
        <source>The hub %1 does not let this login do that. Ask those who look after it.</source>
        <translation>同步服务器 %1 不允许这个账号这样做。请问管服务器的人。</translation>
    </message>
    <message>
        <source>At %1 there is no hub, or one of another version. Whoever looks after the server makes it: doorstep hub init URL.</source>
        <translation>%1 上没有同步服务器，或者版本不同。请管服务器的人建好：doorstep hub init URL。</translation>
    </message>
    <message>
        <source>The hub %1 refused what was sent, because it contradicts what is there.</source>
        <translation>同步服务器 %1 没有收下，因为送的内容和上面已有的矛盾。</translation>
    </message>
    <message>
        <source>The hub %1 has no room or no free connection left. Try again later, and tell those who look after it.</source>
        <translation>同步服务器 %1 没有空间或没有空闲连接了。请过一会儿再试，并告诉管服务器的人。</translation>
    </message>
    <message>
        <source>The hub %1 could not do this.</source>
        <translation>同步服务器 %1 没能做到。</translation>
    </message>
    <message>
        <source>The pack for the hub could not be written.</source>
        <translation>要送到服务器的数据包写不出来。</translation>
    </message>
    <message>
        <source>On the hub this login is the block “%1” of %2, and the register has no block of that name. Nothing was sent.</source>
        <translation>在服务器上，这个账号是%2的街区“%1”，而登记簿里没有叫这个名字的街区。没有送出任何内容。</translation>
    </message>
    <message>
        <source>The hub takes sealed packs only, so that nobody there can read names: give the passphrase that was agreed on.</source>
        <translation>这台服务器只收用口令封好的数据包，这样那里没有人看得到姓名：请给出约定的口令。</translation>
    </message>
    <message>
        <source>Another program sends this register to the hub just now. Try again in a moment.</source>
        <translation>另一个程序正在把这本登记簿送上服务器。请稍后再试。</translation>
    </message>
    <message>
        <source>It is sealed: the passphrase is needed to take it.</source>
        <translation>它是封好的，要有口令才能收下。</translation>
    </message>
    <message>
        <source>There is no room for a pack of the hub.</source>
        <translation>放不下服务器上的数据包，空间不够。</translation>
    </message>
    <message>
        <source>It is not what was sent: its checksum differs. Nothing of it was taken; tell those who look after the hub.</source>
        <translation>它和当初送的不一样，校验和不同。没有收下任何内容；请告诉管服务器的人。</translation>
    </message>
</context>
<context>
    <name>IdentityNumber</name>
    <message>
        <source>The number of an identity card stands in this, and the register keeps none. Take it out.</source>
        <translation>这里写有身份证号码，登记册不保存身份证号码，请删去。</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>Time of day</source>
        <translation>时刻</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>There is nothing to read in %1.</source>
        <translation>%1 里没有可读的内容。</translation>
    </message>
    <message>
        <source>Import of %1</source>
        <translation>导入 %1</translation>
    </message>
    <message>
        <source>The register has changed since the preview of %1 was made, so nothing was imported. Look at the preview again.</source>
        <translation>预览 %1 之后登记册有了改动，因此没有导入任何内容。请重新预览。</translation>
    </message>
    <message>
        <source>same credit code</source>
        <translation>信用代码相同</translation>
    </message>
    <message>
        <source>another credit code</source>
        <translation>信用代码不同</translation>
    </message>
    <message>
        <source>same phone</source>
        <translation>电话相同</translation>
    </message>
    <message>
        <source>same door</source>
        <translation>门牌相同</translation>
    </message>
    <message>
        <source>same house</source>
        <translation>同一门号</translation>
    </message>
    <message>
        <source>same house, another room</source>
        <translation>同一门号，室号不同</translation>
    </message>
    <message>
        <source>another door</source>
        <translation>门牌不同</translation>
    </message>
    <message>
        <source>same name</source>
        <translation>名称相同</translation>
    </message>
    <message>
        <source>like name</source>
        <translation>名称相近</translation>
    </message>
    <message>
        <source>another branch by its name</source>
        <translation>名称上是另一家分店</translation>
    </message>
    <message>
        <source>another name</source>
        <translation>名称不同</translation>
    </message>
    <message>
        <source>same month of birth</source>
        <translation>出生年月相同</translation>
    </message>
    <message>
        <source>same station</source>
        <translation>站点相同</translation>
    </message>
    <message>
        <source>No column of %1 could be recognised as “%2”. Check that it is a list of this kind.</source>
        <translation>%1 中没有能识别为“%2”的列。请确认它是这一类名单。</translation>
    </message>
    <message>
        <source>the register has no block “%1”: the rows below are taken as if they named none</source>
        <translation>登记册里没有街区“%1”：其下各行按未写街区处理</translation>
    </message>
    <message>
        <source>Sheets are named after blocks that the register does not have: %1. Their rows are taken as if they named none.</source>
        <translation>工作表以登记册里没有的街区命名：%1。这些表的各行按未写街区处理。</translation>
    </message>
    <message>
        <source>a line across the table, not a row of it</source>
        <translation>这是横跨全表的一行标题，不是数据</translation>
    </message>
    <message>
        <source>it is in %1</source>
        <translation>它在%1</translation>
    </message>
    <message>
        <source>row %1, %2</source>
        <translation>第 %1 行 %2</translation>
    </message>
    <message>
        <source>nobody like “%1” is in the register: import the shops or workers first</source>
        <translation>登记册里没有与“%1”相近的对象：请先导入商铺或从业者</translation>
    </message>
    <message numerus="yes">
        <source>%n subject(s) of the register might be meant: add the door or the phone</source>
        <translation>
            <numerusform>登记册里有 %n 个对象都可能是它：请补上门牌或电话</numerusform>
        </translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>the visit of %1</source>
        <translation>%1 的走访</translation>
    </message>
    <message>
        <source>same subject</source>
        <translation>对象相同</translation>
    </message>
    <message>
        <source>same time</source>
        <translation>时间相同</translation>
    </message>
    <message>
        <source>same day</source>
        <translation>同一天</translation>
    </message>
    <message>
        <source>%1: there “%2”, here “%3”</source>
        <translation>%1：原有“%2”，此处“%3”</translation>
    </message>
    <message>
        <source>like %1 (%2)</source>
        <translation>与 %1 相似（%2）</translation>
    </message>
    <message>
        <source>%1 has changed since the preview was made. Look at the preview again.</source>
        <translation>预览之后 %1 有了改动，请重新预览。</translation>
    </message>
    <message>
        <source>The rejected rows can&apos;t be written over the list they are from.</source>
        <translation>退回的行不能写回原来的名单文件。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Rejected rows</source>
        <translation>退回的行</translation>
    </message>
    <message>
        <source>this is not a whole number</source>
        <translation>这不是整数</translation>
    </message>
    <message>
        <source>there is no such block in the register</source>
        <translation>登记册里没有这个街区</translation>
    </message>
    <message>
        <source>this is not a date</source>
        <translation>这不是日期</translation>
    </message>
    <message>
        <source>this is a day alone: write its year and month above the headings, as in 2026年10月</source>
        <translation>这里只有日：请在表头上方写明年月，如“2026年10月”</translation>
    </message>
    <message>
        <source>the sheet shows an error here</source>
        <translation>表格在此处显示错误值</translation>
    </message>
    <message>
        <source>%1 (%2) “%3”: %4</source>
        <translation>%1（%2）“%3”：%4</translation>
    </message>
    <message>
        <source>“%1” is not known as %2 and goes into the note</source>
        <translation>“%1”不是已有的%2，记入备注</translation>
    </message>
    <message>
        <source>this is not a time of day</source>
        <translation>这不是时刻</translation>
    </message>
    <message>
        <source>“%1” has no year and is read as %2</source>
        <translation>“%1”没有年份，按 %2 读取</translation>
    </message>
    <message>
        <source>the day is missing</source>
        <translation>缺少具体日期</translation>
    </message>
    <message>
        <source>“%1” is read as %2</source>
        <translation>“%1”按 %2 读取</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少%1</translation>
    </message>
    <message>
        <source>the block is missing</source>
        <translation>缺少街区</translation>
    </message>
    <message>
        <source>it closed before it opened</source>
        <translation>关停日期早于开业日期</translation>
    </message>
    <message>
        <source>the day of the visit is missing</source>
        <translation>缺少走访日期</translation>
    </message>
    <message>
        <source>the visit lies in the future</source>
        <translation>走访日期在将来</translation>
    </message>
    <message>
        <source>a visit does not last longer than a day</source>
        <translation>走访时长不会超过一天</translation>
    </message>
    <message>
        <source>%1 %2 is before %3 %4</source>
        <translation>%1 %2 早于%3 %4</translation>
    </message>
    <message>
        <source>%1 %2 lies in the future</source>
        <translation>%1 %2 在将来</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>same words</source>
        <translation>内容相同</translation>
    </message>
    <message>
        <source>number %1 is not taken: it is not struck off yet</source>
        <translation>编号%1未采用：尚未销号</translation>
    </message>
    <message>
        <source>number %1 is given already, so it gets the next one</source>
        <translation>编号%1已被占用，将取下一个编号</translation>
    </message>
    <message>
        <source>“%1” is no phone of “%2”: it goes into the log, as that of whoever called</source>
        <translation>“%1”不是“%2”的电话：作为来电人的电话记入办理过程</translation>
    </message>
    <message>
        <source>“%1” goes into the log: nothing is done with the need yet</source>
        <translation>“%1”记入办理过程：该需求尚未办理</translation>
    </message>
    <message>
        <source>“%1” is not known as %2 and goes into the log</source>
        <translation>“%1”不是已知的%2，记入办理过程</translation>
    </message>
    <message>
        <source>This register does not show Party building, so no list of it is taken in.</source>
        <translation>本登记册不显示党建内容，因此不导入党建名册。</translation>
    </message>
    <message>
        <source>a worker&apos;s membership is taken from a list of workers</source>
        <translation>从业者的党员信息请从从业者名册导入</translation>
    </message>
    <message>
        <source>not clearly in the register, so only in the note: %1</source>
        <translation>登记册中查无此人或有重名，只写入备注：%1</translation>
    </message>
    <message>
        <source>it would end (%1) before it was signed (%2)</source>
        <translation>到期（%1）早于签订（%2）</translation>
    </message>
    <message>
        <source>it is not on the list: add it under Lists first</source>
        <translation>清单中没有这一项，请先在“名单与设置”中添加</translation>
    </message>
    <message>
        <source>this formula has no result in the file: open the file in Excel or WPS, save it and import it again</source>
        <translation>文件里没有这个公式的计算结果：请在 Excel 或 WPS 中打开该文件，保存后再导入</translation>
    </message>
    <message>
        <source>“%1” has more than one door; the further one goes into the note</source>
        <translation>“%1”有不止一处门牌，另一处记入备注</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>%1 is a form with its values beside their labels, not a list with a row for each. Type it in, or put the values below each other.</source>
        <translation>“%1”是一张单户登记表，值写在标签旁边，不是一行一户的名单。请直接录入，或者改成一行一户。</translation>
    </message>
    <message>
        <source>In %1 the list goes on beside itself: the headings %2 stand there twice. Put the right half below the left one.</source>
        <translation>“%1”里的名单分左右两半：标题 %2 出现了两次。请把右半边接到左半边下面。</translation>
    </message>
    <message>
        <source>the name is masked, so nobody can tell who it is</source>
        <translation>名字打了码，认不出是谁</translation>
    </message>
    <message>
        <source>%1 “%2”: %3</source>
        <translation>%1“%2”：%3</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>%1 is empty or not known: taken as “%2”</source>
        <translation>%1为空或无法识别，按“%2”记</translation>
    </message>
    <message>
        <source>something in %1 is masked: its words are taken as they are, and only where there are none yet</source>
        <translation>%1 中有被遮盖的内容：文字照原样写入，且只写入原来空着的地方</translation>
    </message>
    <message>
        <source>“%1” is a number that everybody calls, so nobody&apos;s own</source>
        <translation>“%1”是公用号码，不是个人或商铺自己的电话</translation>
    </message>
    <message>
        <source>the register has no activity “%1”: import the activities first</source>
        <translation>登记册里没有活动“%1”：请先导入服务活动</translation>
    </message>
    <message>
        <source>the register has no such need: import the needs first</source>
        <translation>登记册里没有这条需求：请先导入需求台账</translation>
    </message>
    <message>
        <source>the catalogue has no such service: import it first</source>
        <translation>服务目录里没有这项服务：请先导入服务增能包</translation>
    </message>
    <message>
        <source>%1 was exported masked: names, phones and codes in it are hidden, so nothing of it can be taken back. Export it unmasked.</source>
        <translation>%1 是脱敏导出的：姓名、电话和代码都已隐去，无法导回。请用不脱敏方式重新导出。</translation>
    </message>
    <message>
        <source>%1 “%2” is new: a column has to say which aspect it belongs to</source>
        <translation>%1“%2”是新的：需要有一列写明它属于哪个板块</translation>
    </message>
    <message>
        <source>Row %1 of %2 can&apos;t be written, so nothing was imported: %3</source>
        <translation>%2 的第 %1 行写不进去，因此什么都没有导入：%3</translation>
    </message>
    <message>
        <source>the visit lies before 1970</source>
        <translation>走访日期早于1970年</translation>
    </message>
    <message>
        <source>In row %1 of %2 a second table begins, its columns in another order. Put it on a sheet of its own.</source>
        <translation>%2 的第 %1 行起是另一张表，列的顺序不同。请把它放到单独的工作表。</translation>
    </message>
    <message>
        <source>the name is masked, so nobody can tell what it is called</source>
        <translation>名称已脱敏，认不出是哪一家</translation>
    </message>
    <message>
        <source>the sheet has not kept all figures of this number</source>
        <translation>表格没有保留这个号码的全部数字</translation>
    </message>
    <message>
        <source>“%1” is read as the door %2: the sheet took it for a day</source>
        <translation>“%1”读作门牌 %2：表格把它当成了日期</translation>
    </message>
    <message>
        <source>the time is of another day, %1: the visit is taken to be on %2, its time not</source>
        <translation>时间写的是另一天（%1）：走访日期取 %2，时间不取</translation>
    </message>
    <message>
        <source>only the first person is taken</source>
        <translation>只取第一个人</translation>
    </message>
    <message>
        <source>it would stand under itself</source>
        <translation>上级不能是它自己</translation>
    </message>
    <message>
        <source>State of handling</source>
        <translation>办理状态</translation>
    </message>
    <message>
        <source>“%1”, but the day is missing: taken as of %2</source>
        <translation>状态为“%1”，但没有日期：按 %2 记</translation>
    </message>
    <message>
        <source>“%1” is the operator of “%2”: it is taken for the shop</source>
        <translation>“%1”是“%2”的经营者，按这家店记</translation>
    </message>
    <message>
        <source>New blocks: %1</source>
        <translation>新建街区：%1</translation>
    </message>
    <message>
        <source>New in the lists: %1</source>
        <translation>清单新增：%1</translation>
    </message>
    <message>
        <source>New streets: %1</source>
        <translation>新建道路：%1</translation>
    </message>
    <message>
        <source>New grids: %1</source>
        <translation>新建微网格：%1</translation>
    </message>
    <message>
        <source>New visitors: %1</source>
        <translation>新建走访人：%1</translation>
    </message>
    <message>
        <source>New visiting teams: %1</source>
        <translation>新的走访服务团：%1</translation>
    </message>
    <message>
        <source>New Party organisations: %1</source>
        <translation>新的党组织：%1</translation>
    </message>
    <message>
        <source>nothing is asked for</source>
        <translation>没有诉求内容，不登记需求</translation>
    </message>
    <message>
        <source>the address says “%1”, the column of rooms “%2”: the room is taken from the column</source>
        <translation>地址写的是“%1”，室号一栏是“%2”：按室号一栏记</translation>
    </message>
    <message>
        <source>no road is named for %1, so it is found in no street</source>
        <translation>“%1”没有写道路，不会出现在任何一条道路下</translation>
    </message>
    <message>
        <source>the number of an identity document or a bank card in %1 is left out</source>
        <translation>%1 中的证件号码或银行卡号已略去</translation>
    </message>
    <message>
        <source>“%1” is in %2</source>
        <translation>“%1”在%2</translation>
    </message>
    <message>
        <source>“%1” is in room %2, the row says %3</source>
        <translation>“%1”的室号是“%2”，这一行写的是“%3”</translation>
    </message>
    <message>
        <source>the year may be its first or its last figures: write it out, as in %1</source>
        <translation>年份可能在前也可能在后：请写全，如 %1</translation>
    </message>
    <message>
        <source>the row names two roads, %1 and %2: it is taken to be on %1</source>
        <translation>这一行写了两条道路：%1和%2，按%1记</translation>
    </message>
    <message>
        <source>of the doors %1 one is shorter than the one before it, so nobody can tell which it is: write each in full</source>
        <translation>门牌%1中有一个比前一个短，分不清是哪一号：请把每个门牌写全</translation>
    </message>
    <message>
        <source>“%1” is closed as of %2: this one took it over</source>
        <translation>“%1”自%2起关停：由本行这家接手</translation>
    </message>
    <message>
        <source>“%1” may be another branch than “%2”: add the door or the phone</source>
        <translation>“%1”与“%2”可能是两家分店：请补上门牌或电话</translation>
    </message>
    <message>
        <source>a quotation mark too many has drawn several rows into one: take it out</source>
        <translation>多余的引号把几行并成了一行：请去掉引号</translation>
    </message>
    <message>
        <source>the sheet made a day of this name: write it as text</source>
        <translation>表格把这个名称变成了日期：请改成文本再填</translation>
    </message>
    <message>
        <source>a new volunteer team: %1</source>
        <translation>新建志愿服务队伍：%1</translation>
    </message>
    <message>
        <source>New volunteer teams: %1</source>
        <translation>新建志愿服务队伍：%1</translation>
    </message>
    <message>
        <source>Day of the activity</source>
        <translation>活动日期</translation>
    </message>
    <message>
        <source>Whether they came</source>
        <translation>是否到场</translation>
    </message>
    <message>
        <source>“%1” is the phone of “%2”: where it is asked by the shop, write its name into the list</source>
        <translation>“%1”是“%2”的电话：如是该店提出的，请在表中写上店名</translation>
    </message>
    <message numerus="yes">
        <source>Below the headings in row %1 stands another table: its %n row(s) are not read</source>
        <translation>
            <numerusform>第 %1 行的表头下面是另一张表：其中 %n 行没有读取</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1” is kept as words of the visit: to follow it up, import the list as needs, too</source>
        <translation>“%1”只作为走访记录的文字保留：要跟进办理，请把这份表再按需求导入一次</translation>
    </message>
    <message>
        <source>this is a stretch of the road, not a door</source>
        <translation>这是一段路，不是门牌</translation>
    </message>
    <message>
        <source>“%1” names no road of the town: it goes into the note</source>
        <translation>“%1”没有写本镇的道路：记入备注</translation>
    </message>
    <message>
        <source>“%1” is in %2: the road is taken, %2 goes into the note</source>
        <translation>“%1”在%2：道路照写，“%2”记入备注</translation>
    </message>
    <message>
        <source>of “%1” only the name is taken, “%2” goes into the note</source>
        <translation>“%1”只取姓名，“%2”记入备注</translation>
    </message>
    <message>
        <source>this is a day or the number of something else, not a name</source>
        <translation>这是日期或别的号码，不是姓名</translation>
    </message>
    <message>
        <source>two persons in one cell: give each a row</source>
        <translation>一格里写了两个人：请每人一行</translation>
    </message>
    <message>
        <source>this is a day or the number of something else, not a phone</source>
        <translation>这是日期或别的号码，不是电话</translation>
    </message>
    <message>
        <source>of “%1” only the phone is taken</source>
        <translation>“%1”只取电话</translation>
    </message>
    <message>
        <source>“%1” names one of several: the others are not known</source>
        <translation>“%1”只写了其中一人，其余的人未知</translation>
    </message>
    <message>
        <source>somebody with this number, or of this name at this door, was erased on request on %1</source>
        <translation>用此号码的人，或在此门牌叫此名的，已于 %1 应本人要求删除</translation>
    </message>
    <message numerus="yes">
        <source>%n entry(ies) of persons were erased from this register on request (%1). Rows with their number, or with name and door, are held back. Doorstep knows them by nothing else: look whether the list tells of them otherwise.</source>
        <translation>
            <numerusform>本登记簿曾应本人要求删除 %n 条个人记录（%1）。带其号码、或姓名与门牌都相同的行会暂不导入。除此之外走访簿认不出他们：请自行看看名单里是否还以别的方式提到。</numerusform>
        </translation>
    </message>
    <message>
        <source>held back: %1</source>
        <translation>暂不导入：%1</translation>
    </message>
    <message>
        <source>%1 stays %2: its log has that day</source>
        <translation>%1仍为 %2：办理记录里已是这一天</translation>
    </message>
    <message>
        <source>%1 lies in the future</source>
        <translation>%1 还没有到</translation>
    </message>
    <message>
        <source>%1 is before %2, a step before it</source>
        <translation>%1 早于前一步的 %2</translation>
    </message>
    <message>
        <source>the count stands for several rows, so nobody can tell whose it is</source>
        <translation>这个数是几行合并写的，分不清是哪一家的</translation>
    </message>
    <message>
        <source>this may be January or October: the sheet drops a zero at the end</source>
        <translation>可能是一月，也可能是十月：表格会丢掉末尾的 0</translation>
    </message>
    <message>
        <source>No column says “%1”: every row is taken as of %2, or of the earliest day that it names.</source>
        <translation>没有哪一列写着“%1”：各行都按 %2 记，行里另有更早日期的按最早的一天记。</translation>
    </message>
    <message>
        <source>Lines that are no rows of the list: %1</source>
        <translation>不属于名单的行，已跳过：%1</translation>
    </message>
    <message>
        <source>nobody like “%1” is in the register: it is written without a subject, the name into its log</source>
        <translation>登记册里没有“%1”：需求照记，不关联对象，姓名记入办理记录</translation>
    </message>
    <message>
        <source>only an example of how to fill the list in, so it is not taken: if it is real, write it otherwise</source>
        <translation>看起来只是填表示例，没有导入；如果是真实数据，请换个写法</translation>
    </message>
    <message>
        <source>%1 “%2”: this says neither yes nor no, so nothing is set</source>
        <translation>%1“%2”：看不出是还是否，没有改动</translation>
    </message>
    <message>
        <source>“%1” and “%2” are two of the register: write a line for each of them</source>
        <translation>“%1”和“%2”在册内是两家：请各写一行</translation>
    </message>
    <message>
        <source>“%1” may be somebody else than “%2”: write its name alone, or add the phone</source>
        <translation>“%1”可能不是“%2”：请只写它的名称，或补上电话</translation>
    </message>
    <message>
        <source>“%1” is left out, and no column says the outcome: taken as “%2”</source>
        <translation>“%1”这一列没有读入，也没有哪一列写明走访结果：按“%2”处理</translation>
    </message>
    <message>
        <source>No column says “%1”: the rows are taken as of the day that stands above them, %2.</source>
        <translation>没有一栏写明“%1”：各行按其上方写明的日期 %2 处理。</translation>
    </message>
    <message>
        <source>No column says “%1”: rows below no day of their own are taken as of %2.</source>
        <translation>没有一栏写明“%1”：上方也没有写明日期的各行，按 %2 处理。</translation>
    </message>
    <message>
        <source>No column says where the rows are: they are taken to be at %1, which stands above them.</source>
        <translation>没有一栏写明地址：各行按其上方写明的 %1 处理。</translation>
    </message>
    <message>
        <source>“%1” leaves out the year, or year and month: they are taken from what stands above the rows, or from the day given: %2.</source>
        <translation>“%1”一栏省略了年份或年月：按各行上方写明的或所给日期的年月 %2 补全。</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <translation>%1：%2 → %3</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Update</source>
        <translation>更新</translation>
    </message>
    <message>
        <source>Duplicate?</source>
        <translation>重复？待定</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>Wrong</source>
        <translation>有误</translation>
    </message>
    <message>
        <source>; not taken: %1</source>
        <translation>；未采用：%1</translation>
    </message>
    <message>
        <source>like %1 (%2)</source>
        <translation>与 %1 相似（%2）</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（无名称）</translation>
    </message>
    <message>
        <source>Row %1 of the file · %2</source>
        <translation>文件第 %1 行 · %2</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Left out: nothing is written of it.</source>
        <translation>已排除：此行不写入。</translation>
    </message>
    <message>
        <source>Not taken until you say whether they are the same.</source>
        <translation>待您确认是否同一家，之前不写入。</translation>
    </message>
    <message>
        <source>The same as, in the register</source>
        <translation>与登记册中的这一条相同</translation>
    </message>
    <message>
        <source>The same as, in this file</source>
        <translation>与本文件中的这一行相同</translation>
    </message>
    <message>
        <source>Why they are thought the same</source>
        <translation>判断为同一家的依据</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>变更内容</translation>
    </message>
    <message>
        <source>before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>after</source>
        <translation>改为</translation>
    </message>
    <message>
        <source>Differs and is not taken</source>
        <translation>不一致、未采用</translation>
    </message>
    <message>
        <source>there</source>
        <translation>登记册</translation>
    </message>
    <message>
        <source>in the file</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>请留意</translation>
    </message>
    <message>
        <source>%1 new</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>%1 updated</source>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>%1 left out</source>
        <translation>排除 %1</translation>
    </message>
    <message>
        <source>%1 duplicate</source>
        <translation>重复 %1</translation>
    </message>
    <message>
        <source>%1 wrong</source>
        <translation>有误 %1</translation>
    </message>
    <message>
        <source>Imported: %1.</source>
        <translation>已导入：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) without an outcome, taken as “%1”</source>
        <translation>
            <numerusform>%n 次走访未填结果，按“%1”记</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of a sealed month, written as correction(s)</source>
        <translation>
            <numerusform>%n 行属于已封账月份，记为更正</numerusform>
        </translation>
    </message>
    <message>
        <source>Columns not taken: %1.</source>
        <translation>未导入的列：%1。</translation>
    </message>
    <message>
        <source>Erased?</source>
        <translation>已删除？</translation>
    </message>
    <message>
        <source>Not taken unless you say so: it would bring back somebody who asked to be erased.</source>
        <translation>除非由您确认，否则不导入：这会把要求删除的人又登记进来。</translation>
    </message>
    <message numerus="yes">
        <source>%n held back, for somebody was erased on request</source>
        <translation>
            <numerusform>%n 行因有人已应本人要求删除而暂不导入</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ImportText</name>
    <message>
        <source>the row says that they did not come</source>
        <translation>这一行写着没有到场</translation>
    </message>
</context>
<context>
    <name>Journal</name>
    <message>
        <source>edited since</source>
        <translation>之后又改过</translation>
    </message>
    <message>
        <source>used since: %1</source>
        <translation>之后被引用：%1</translation>
    </message>
    <message>
        <source>The journal names something unknown to this program: a newer Doorstep wrote it.</source>
        <translation>变更簿里有本程序不认识的内容：它由更新版本的走访簿写成。</translation>
    </message>
    <message>
        <source>What was asked for is no longer there.</source>
        <translation>要找的内容已经不在了。</translation>
    </message>
    <message>
        <source>“%1” has been turned back already.</source>
        <translation>“%1”已经撤销过了。</translation>
    </message>
    <message>
        <source>This entry did not change that field.</source>
        <translation>这条记录没有改动过该字段。</translation>
    </message>
    <message>
        <source>This field is restored by undoing the whole change.</source>
        <translation>该字段只能通过撤销整个改动来恢复。</translation>
    </message>
    <message>
        <source>Restore a field</source>
        <translation>恢复字段</translation>
    </message>
    <message>
        <source>a seal is lifted on the page of its month only</source>
        <translation>封账只能在该月的“月报”页解除</translation>
    </message>
    <message>
        <source>A seal is not turned back from here. On the page of the monthly report, “Lift the seal…” does it and asks for the reason.</source>
        <translation>封账不能在这里撤销。请到“月报”页用“解除封账…”，并写明原因。</translation>
    </message>
    <message>
        <source>erased because the person asked for it</source>
        <translation>已应本人要求彻底删除</translation>
    </message>
    <message>
        <source>another has taken its place since</source>
        <translation>它的位置后来由别的占了</translation>
    </message>
</context>
<context>
    <name>Ledger</name>
    <message>
        <source>Cards</source>
        <translation>发卡台账</translation>
    </message>
    <message>
        <source>Card given on</source>
        <translation>发卡日期</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>街区</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>走访对象</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Given by</source>
        <translation>发卡人</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求台账</translation>
    </message>
    <message>
        <source>Strike-off number</source>
        <translation>销号编号</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>排摸日期</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Aspect</source>
        <translation>大类</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>需求内容</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>责任部门</translation>
    </message>
    <message>
        <source>Handled by</source>
        <translation>经办人</translation>
    </message>
    <message>
        <source>Recorded on</source>
        <translation>收集日期</translation>
    </message>
    <message>
        <source>Handling since</source>
        <translation>处置日期</translation>
    </message>
    <message>
        <source>Whistled on</source>
        <translation>吹哨日期</translation>
    </message>
    <message>
        <source>Reported in on</source>
        <translation>报到日期</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>办理结果</translation>
    </message>
    <message>
        <source>Fed back on</source>
        <translation>反馈日期</translation>
    </message>
    <message>
        <source>Fed back by</source>
        <translation>反馈方式</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈情况</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Struck off on</source>
        <translation>销号日期</translation>
    </message>
    <message>
        <source>Days to close</source>
        <translation>办结天数</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>12345 order</source>
        <translation>12345工单</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>微网格</translation>
    </message>
    <message>
        <source>Lane</source>
        <translation>弄</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>号</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>室</translation>
    </message>
    <message>
        <source>Signboard</source>
        <translation>店招名称</translation>
    </message>
    <message>
        <source>Registered name</source>
        <translation>登记名称</translation>
    </message>
    <message>
        <source>Unified social credit code</source>
        <translation>统一社会信用代码</translation>
    </message>
    <message>
        <source>Business type</source>
        <translation>行业类别</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>经营者</translation>
    </message>
    <message>
        <source>Operator&apos;s phone</source>
        <translation>经营者电话</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>从业人数</translation>
    </message>
    <message>
        <source>Party members</source>
        <translation>党员数</translation>
    </message>
    <message>
        <source>Party organisation</source>
        <translation>党组织情况</translation>
    </message>
    <message>
        <source>Where organised</source>
        <translation>党组织所在</translation>
    </message>
    <message>
        <source>Opened on</source>
        <translation>开业日期</translation>
    </message>
    <message>
        <source>Closed on</source>
        <translation>关停日期</translation>
    </message>
    <message>
        <source>Residential conversion</source>
        <translation>居改非</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>隐患类别</translation>
    </message>
    <message>
        <source>Hazards seen</source>
        <translation>隐患说明</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>姓名</translation>
    </message>
    <message>
        <source>Gender</source>
        <translation>性别</translation>
    </message>
    <message>
        <source>Birth month</source>
        <translation>出生年月</translation>
    </message>
    <message>
        <source>Occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Platform or firm</source>
        <translation>平台或企业</translation>
    </message>
    <message>
        <source>Station</source>
        <translation>站点</translation>
    </message>
    <message>
        <source>Home province</source>
        <translation>户籍省份</translation>
    </message>
    <message>
        <source>In Shanghai since</source>
        <translation>来沪年份</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Membership kept at</source>
        <translation>党组织关系</translation>
    </message>
    <message>
        <source>Applied for membership on</source>
        <translation>申请入党日期</translation>
    </message>
    <message>
        <source>Volunteer</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Vehicle</source>
        <translation>车辆</translation>
    </message>
    <message>
        <source>Charging need</source>
        <translation>充电需求</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>居住</translation>
    </message>
    <message>
        <source>Housing need</source>
        <translation>住房需求</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>路侧</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Consent on</source>
        <translation>同意登记日期</translation>
    </message>
    <message>
        <source>Consent given</source>
        <translation>同意方式</translation>
    </message>
    <message>
        <source>Preferred mode</source>
        <translation>偏好方式</translation>
    </message>
    <message>
        <source>Preferred time</source>
        <translation>偏好时间</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Status since</source>
        <translation>状态日期</translation>
    </message>
    <message>
        <source>Visits in all</source>
        <translation>累计走访</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近走访</translation>
    </message>
    <message>
        <source>Open needs</source>
        <translation>在办需求</translation>
    </message>
    <message>
        <source>Visits in the period</source>
        <translation>本期走访</translation>
    </message>
    <message>
        <source>Last visit in the period</source>
        <translation>本期最近走访</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Modes</source>
        <translation>走访方式</translation>
    </message>
    <message>
        <source>Profile complete</source>
        <translation>档案完整</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>No</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>商铺名册</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>从业者名册</translation>
    </message>
    <message>
        <source>Workers visited</source>
        <translation>走访从业者</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访台账</translation>
    </message>
    <message>
        <source>Visited at</source>
        <translation>走访时间</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>走访方式</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>走访结果</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>走访内容</translation>
    </message>
    <message>
        <source>Situation learnt</source>
        <translation>了解情况</translation>
    </message>
    <message>
        <source>Services introduced</source>
        <translation>介绍服务</translation>
    </message>
    <message>
        <source>Number of services</source>
        <translation>服务项数</translation>
    </message>
    <message>
        <source>Card given</source>
        <translation>发卡</translation>
    </message>
    <message>
        <source>Needs raised</source>
        <translation>新增需求</translation>
    </message>
    <message>
        <source>Follow up on</source>
        <translation>回访日期</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>微心愿台账</translation>
    </message>
    <message>
        <source>Collected on</source>
        <translation>收集日期</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>心愿内容</translation>
    </message>
    <message>
        <source>Value (yuan)</source>
        <translation>价值（元）</translation>
    </message>
    <message>
        <source>Published on</source>
        <translation>发布日期</translation>
    </message>
    <message>
        <source>Claimed by</source>
        <translation>认领方</translation>
    </message>
    <message>
        <source>Claimed on</source>
        <translation>认领日期</translation>
    </message>
    <message>
        <source>Fulfilled on</source>
        <translation>圆梦日期</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>Deleted at</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Deleted by</source>
        <translation>删除人</translation>
    </message>
    <message>
        <source>In the change</source>
        <translation>所属操作</translation>
    </message>
    <message>
        <source>12345 order on</source>
        <translation>12345工单日期</translation>
    </message>
    <message>
        <source>Shared problem</source>
        <translation>共性问题</translation>
    </message>
    <message>
        <source>Party contact</source>
        <translation>党建联络员</translation>
    </message>
    <message>
        <source>Party contact&apos;s phone</source>
        <translation>党建联络员电话</translation>
    </message>
    <message>
        <source>Wish number</source>
        <translation>心愿编号</translation>
    </message>
    <message>
        <source>Claimer&apos;s phone</source>
        <translation>认领人电话</translation>
    </message>
    <message>
        <source>How fulfilled</source>
        <translation>实现情况</translation>
    </message>
    <message>
        <source>Party members and applicants</source>
        <translation>党员和入党申请人</translation>
    </message>
    <message>
        <source>Shop or platform</source>
        <translation>所在商铺或平台</translation>
    </message>
    <message>
        <source>Pairing agreements</source>
        <translation>结对共建</translation>
    </message>
    <message>
        <source>Paired with</source>
        <translation>共建单位</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系人</translation>
    </message>
    <message>
        <source>Signed on</source>
        <translation>签约日期</translation>
    </message>
    <message>
        <source>In force until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>有效</translation>
    </message>
    <message>
        <source>Item no.</source>
        <translation>事项序号</translation>
    </message>
    <message>
        <source>Agreed item</source>
        <translation>共建事项</translation>
    </message>
    <message>
        <source>Planned for</source>
        <translation>计划日期</translation>
    </message>
    <message>
        <source>Done on</source>
        <translation>完成日期</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>落实情况</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务台账</translation>
    </message>
    <message>
        <source>Introduced or used on</source>
        <translation>介绍或使用日期</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Service category</source>
        <translation>服务类别</translation>
    </message>
    <message>
        <source>Service aspect</source>
        <translation>服务板块</translation>
    </message>
    <message>
        <source>Introduced or used</source>
        <translation>介绍或使用</translation>
    </message>
    <message>
        <source>Service catalogue</source>
        <translation>服务目录</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>适用对象</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>阵地</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Times introduced</source>
        <translation>介绍次数</translation>
    </message>
    <message>
        <source>Times used</source>
        <translation>使用次数</translation>
    </message>
    <message>
        <source>Needs it answers</source>
        <translation>对应需求</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>阵地台账</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Charging ports</source>
        <translation>充电口</translation>
    </message>
    <message>
        <source>Facilities</source>
        <translation>设施</translation>
    </message>
    <message>
        <source>Days waiting</source>
        <translation>等待天数</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>服务活动台账</translation>
    </message>
    <message>
        <source>Held on</source>
        <translation>活动日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Activity name</source>
        <translation>活动名称</translation>
    </message>
    <message>
        <source>Kind of activity</source>
        <translation>活动类别</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>地点</translation>
    </message>
    <message>
        <source>Came from the register</source>
        <translation>名册内到场</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>其他来宾</translation>
    </message>
    <message>
        <source>People in all</source>
        <translation>到场合计</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>到场人员</translation>
    </message>
    <message>
        <source>Wishes it fulfils</source>
        <translation>圆的微心愿</translation>
    </message>
    <message>
        <source>Who came to activities</source>
        <translation>活动参加名册</translation>
    </message>
    <message>
        <source>Activities come to</source>
        <translation>参加次数</translation>
    </message>
    <message>
        <source>Came last on</source>
        <translation>最近参加日期</translation>
    </message>
    <message>
        <source>Which ones</source>
        <translation>参加的活动</translation>
    </message>
    <message>
        <source>Steps of needs</source>
        <translation>需求办理记录</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>办理步骤</translation>
    </message>
    <message>
        <source>Done by</source>
        <translation>办理人</translation>
    </message>
    <message>
        <source>Ledger of shared problems</source>
        <translation>共性问题台账</translation>
    </message>
    <message>
        <source>Gathered on</source>
        <translation>归集日期</translation>
    </message>
    <message>
        <source>Number of needs</source>
        <translation>需求件数</translation>
    </message>
    <message>
        <source>Subjects that ask</source>
        <translation>涉及对象数</translation>
    </message>
    <message>
        <source>Needs still open</source>
        <translation>未销需求数</translation>
    </message>
    <message>
        <source>First found on</source>
        <translation>首次反映日期</translation>
    </message>
    <message>
        <source>Last found on</source>
        <translation>最近反映日期</translation>
    </message>
    <message>
        <source>Meeting on</source>
        <translation>议事日期</translation>
    </message>
    <message>
        <source>Meeting place</source>
        <translation>议事地点</translation>
    </message>
    <message>
        <source>Attendees</source>
        <translation>参会人员</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>议定事项</translation>
    </message>
    <message>
        <source>Step on</source>
        <translation>办理日期</translation>
    </message>
    <message>
        <source>What the step was</source>
        <translation>办理情况</translation>
    </message>
    <message>
        <source>Problem closed on</source>
        <translation>办结日期</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>修改</translation>
    </message>
    <message>
        <source>That entry is not there any more.</source>
        <translation>那一条变更已不在了。</translation>
    </message>
    <message>
        <source>Corrections since the seal</source>
        <translation>封账后更正</translation>
    </message>
    <message>
        <source>Month sealed</source>
        <translation>封账月份</translation>
    </message>
    <message>
        <source>Written at</source>
        <translation>更正时间</translation>
    </message>
    <message>
        <source>Written by</source>
        <translation>更正人</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>更正内容</translation>
    </message>
    <message>
        <source>From and to</source>
        <translation>原值与新值</translation>
    </message>
    <message>
        <source>Found in the role of</source>
        <translation>发现时身份</translation>
    </message>
    <message>
        <source>Kind of opinion</source>
        <translation>意见类别</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>收集人</translation>
    </message>
    <message>
        <source>Collected at</source>
        <translation>收集地点</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>价格</translation>
    </message>
    <message>
        <source>Who may use it</source>
        <translation>可用人群</translation>
    </message>
    <message>
        <source>Package</source>
        <translation>服务包</translation>
    </message>
    <message>
        <source>Packages of services by group</source>
        <translation>分群体服务包</translation>
    </message>
    <message>
        <source>Needs it answers in number</source>
        <translation>对应需求件数</translation>
    </message>
    <message>
        <source>Pictures of groups</source>
        <translation>群体画像</translation>
    </message>
    <message>
        <source>Per cent of the group&apos;s needs</source>
        <translation>占该群体需求（%）</translation>
    </message>
    <message>
        <source>Of these struck off</source>
        <translation>其中已销号</translation>
    </message>
    <message>
        <source>Of these satisfied</source>
        <translation>其中满意</translation>
    </message>
    <message>
        <source>Services that answer</source>
        <translation>可提供的服务</translation>
    </message>
    <message>
        <source>Took over from</source>
        <translation>接手自</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>转给</translation>
    </message>
    <message>
        <source>Visiting teams</source>
        <translation>走访服务团</translation>
    </message>
    <message>
        <source>In the role of</source>
        <translation>走访身份</translation>
    </message>
    <message>
        <source>Brought along</source>
        <translation>五带</translation>
    </message>
    <message>
        <source>Kind of venue</source>
        <translation>阵地类型</translation>
    </message>
    <message>
        <source>Visiting team</source>
        <translation>走访服务团</translation>
    </message>
    <message>
        <source>Photos and papers</source>
        <translation>照片和资料</translation>
    </message>
    <message>
        <source>Party organisations</source>
        <translation>党组织</translation>
    </message>
    <message>
        <source>Organisation</source>
        <translation>党组织名称</translation>
    </message>
    <message>
        <source>Kind of organisation</source>
        <translation>组织类别</translation>
    </message>
    <message>
        <source>Stands under</source>
        <translation>上级党组织</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>书记</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>党员数</translation>
    </message>
    <message>
        <source>Applicants</source>
        <translation>申请人数</translation>
    </message>
    <message>
        <source>Shops that belong to it</source>
        <translation>所属商铺</translation>
    </message>
    <message>
        <source>Agreements in force</source>
        <translation>有效结对</translation>
    </message>
    <message>
        <source>Meets at the venue</source>
        <translation>活动阵地</translation>
    </message>
    <message>
        <source>Meets elsewhere</source>
        <translation>活动地点</translation>
    </message>
    <message>
        <source>Founded on</source>
        <translation>成立日期</translation>
    </message>
    <message>
        <source>Belongs to Party organisation</source>
        <translation>所属党组织</translation>
    </message>
    <message>
        <source>Found as a member on</source>
        <translation>找到日期</translation>
    </message>
    <message>
        <source>Found by way of</source>
        <translation>四个一批</translation>
    </message>
    <message>
        <source>Joined the Party on</source>
        <translation>入党日期</translation>
    </message>
    <message>
        <source>Our Party organisation</source>
        <translation>结对党组织</translation>
    </message>
    <message>
        <source>The path of a person</source>
        <translation>联系服务凝聚转化</translation>
    </message>
    <message>
        <source>How far on the path</source>
        <translation>到达步骤</translation>
    </message>
    <message>
        <source>In contact since</source>
        <translation>联系日期</translation>
    </message>
    <message>
        <source>First served on</source>
        <translation>服务日期</translation>
    </message>
    <message>
        <source>First took part on</source>
        <translation>凝聚日期</translation>
    </message>
    <message>
        <source>Volunteer or applicant since</source>
        <translation>转化日期</translation>
    </message>
    <message>
        <source>Building or park</source>
        <translation>楼宇或园区</translation>
    </message>
    <message>
        <source>Shops and firms visited</source>
        <translation>走访商铺和企业</translation>
    </message>
    <message>
        <source>Kind of place</source>
        <translation>对象类型</translation>
    </message>
    <message>
        <source>Volunteer team</source>
        <translation>志愿服务队伍</translation>
    </message>
    <message>
        <source>Who served</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Other volunteers</source>
        <translation>其他志愿者</translation>
    </message>
    <message>
        <source>Volunteers in all</source>
        <translation>志愿者合计</translation>
    </message>
    <message>
        <source>Hours each</source>
        <translation>每人时长（小时）</translation>
    </message>
    <message>
        <source>Hours of service</source>
        <translation>服务时长（小时）</translation>
    </message>
    <message>
        <source>Volunteer teams and projects</source>
        <translation>志愿服务队伍</translation>
    </message>
    <message>
        <source>Kind of volunteer team</source>
        <translation>队伍类别</translation>
    </message>
    <message>
        <source>Alliance</source>
        <translation>联盟</translation>
    </message>
    <message>
        <source>Members of the team</source>
        <translation>队员人数</translation>
    </message>
    <message>
        <source>Services held</source>
        <translation>服务场次</translation>
    </message>
    <message>
        <source>Paired with whom</source>
        <translation>结对对象</translation>
    </message>
    <message>
        <source>People paired with</source>
        <translation>结对人数</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>负责人</translation>
    </message>
    <message>
        <source>Who belongs to it</source>
        <translation>队员</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者名册</translation>
    </message>
    <message>
        <source>Teams</source>
        <translation>所在队伍</translation>
    </message>
    <message>
        <source>Times served</source>
        <translation>服务次数</translation>
    </message>
    <message>
        <source>Served last on</source>
        <translation>最近服务</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>楼宇楼层</translation>
    </message>
    <message>
        <source>Volunteer since</source>
        <translation>志愿者起始日期</translation>
    </message>
    <message>
        <source>Category of need</source>
        <translation>需求类别</translation>
    </message>
</context>
<context>
    <name>LedgerExport</name>
    <message>
        <source>%1: the name must end in .xlsx or .csv.</source>
        <translation>%1：文件名必须以 .xlsx 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>全部日期</translation>
    </message>
    <message>
        <source>%1 could not be written: the disk does not answer.</source>
        <translation>%1 无法写入：磁盘没有响应。</translation>
    </message>
</context>
<context>
    <name>LedgerSheet</name>
    <message>
        <source>A figure refers to a column that its ledger does not have.</source>
        <translation>有一项数字引用了台账中没有的列。</translation>
    </message>
    <message>
        <source>%1 has %2 rows, more than a sheet can hold (%3). Choose a shorter period or one block.</source>
        <translation>%1有 %2 行，超过一张工作表的上限（%3 行）。请缩短时间段或只选一个街区。</translation>
    </message>
    <message>
        <source>&#x3000;Rows: %1</source>
        <translation>&#x3000;共 %1 条</translation>
    </message>
    <message>
        <source>&#x3000;Rows: 0, there are none</source>
        <translation>&#x3000;共 0 条，没有记录</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
</context>
<context>
    <name>ListInWords</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 with “%2”</source>
        <translation>%1含“%2”</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1：空</translation>
    </message>
    <message>
        <source>%1: filled in</source>
        <translation>%1：已填</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1自 %2 起</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至 %2</translation>
    </message>
    <message>
        <source>“%1” in the row</source>
        <translation>行内有“%1”</translation>
    </message>
    <message>
        <source>That are %1 rows. At most %2 are printed: narrow the list, or export it.</source>
        <translation>共 %1 条，最多打印 %2 条：请先筛选，或者导出。</translation>
    </message>
</context>
<context>
    <name>ListTitles</name>
    <message>
        <source>Occupations</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>Platforms and firms</source>
        <translation>平台与企业</translation>
    </message>
    <message>
        <source>Business types</source>
        <translation>行业类别</translation>
    </message>
    <message>
        <source>Need categories</source>
        <translation>需求分类</translation>
    </message>
    <message>
        <source>Where needs come from</source>
        <translation>需求来源</translation>
    </message>
    <message>
        <source>Departments</source>
        <translation>承办部门</translation>
    </message>
    <message>
        <source>Kinds of activity</source>
        <translation>活动类型</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Roles of visitors</source>
        <translation>走访人身份</translation>
    </message>
    <message>
        <source>Facilities of venues</source>
        <translation>阵地设施</translation>
    </message>
    <message>
        <source>Aspects of services</source>
        <translation>服务方面</translation>
    </message>
    <message>
        <source>Categories of services</source>
        <translation>服务类别</translation>
    </message>
    <message>
        <source>Ways of consent</source>
        <translation>知情同意方式</translation>
    </message>
    <message>
        <source>Political status</source>
        <translation>政治面貌</translation>
    </message>
    <message>
        <source>Home provinces</source>
        <translation>户籍省份</translation>
    </message>
    <message>
        <source>Vehicles</source>
        <translation>交通工具</translation>
    </message>
    <message>
        <source>Housing</source>
        <translation>居住情况</translation>
    </message>
    <message>
        <source>Where subjects come from</source>
        <translation>对象来源</translation>
    </message>
    <message>
        <source>Ways of feedback</source>
        <translation>反馈方式</translation>
    </message>
    <message>
        <source>Where membership is kept</source>
        <translation>党组织关系所在</translation>
    </message>
    <message>
        <source>Hazards</source>
        <translation>安全隐患</translation>
    </message>
    <message>
        <source>Times of contact</source>
        <translation>方便联系的时间</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Other words for entries</source>
        <translation>条目的别名</translation>
    </message>
    <message>
        <source>Tick marks of a visit</source>
        <translation>五带清单</translation>
    </message>
    <message>
        <source>Sets of roles</source>
        <translation>身份分组（六大员等）</translation>
    </message>
    <message>
        <source>Kinds of opinions</source>
        <translation>意见建议类别</translation>
    </message>
    <message>
        <source>Kinds of venues</source>
        <translation>阵地类型</translation>
    </message>
    <message>
        <source>Packages of services</source>
        <translation>服务包</translation>
    </message>
    <message>
        <source>How shops are organised</source>
        <translation>党组织建立情况</translation>
    </message>
    <message>
        <source>Kinds of Party organisations</source>
        <translation>党组织类别</translation>
    </message>
    <message>
        <source>Ways members are found</source>
        <translation>四个一批</translation>
    </message>
    <message>
        <source>Kinds of volunteer teams</source>
        <translation>志愿服务队伍类别</translation>
    </message>
    <message>
        <source>Alliances of volunteers</source>
        <translation>志愿服务联盟</translation>
    </message>
</context>
<context>
    <name>Lists</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇（街道）</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>街区</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>书记</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Town and blocks</source>
        <translation>镇与街区</translation>
    </message>
    <message>
        <source>A contact card keeps its own name and phone: change them on the page “Contact cards” too.</source>
        <translation>服务联系卡上的姓名和电话单独保存，请在“服务联系卡”页一并修改。</translation>
    </message>
    <message>
        <source>A register belongs to one town. Rename it instead.</source>
        <translation>一本走访簿只属于一个镇（街道）。可以改它的名称。</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>Day or days</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>“%1” is no day. Type 2027-02-05, 2月5日 or, for several, 2月5日至11日.</source>
        <translation>“%1”不是日期。请填 2027-02-05、2月5日；连续几天填 2月5日至11日。</translation>
    </message>
    <message>
        <source>Weekday</source>
        <translation>星期</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>From</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Built in</source>
        <translation>内置</translation>
    </message>
    <message>
        <source>Holidays and make-up days</source>
        <translation>节假日与调休</translation>
    </message>
    <message>
        <source>Deadlines count working days by this table.</source>
        <translation>办理期限按此表计算工作日。</translation>
    </message>
    <message>
        <source>%1 is not in it yet: add its days when the State Council has published them.</source>
        <translation>%1 年的安排尚未列入：国务院公布后请在这里添加。</translation>
    </message>
    <message>
        <source>This day is built in. Change its kind if it does not hold here.</source>
        <translation>这一天是内置的。如本地不适用，请改它的类型。</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>In use</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Out of use</source>
        <translation>已停用</translation>
    </message>
    <message>
        <source>An entry out of use is offered no more; it stays where it was chosen.</source>
        <translation>停用的条目不再供选择；以前选过的地方仍照常显示。</translation>
    </message>
    <message>
        <source>Use again</source>
        <translation>恢复使用</translation>
    </message>
    <message>
        <source>Take out of use</source>
        <translation>停用</translation>
    </message>
    <message>
        <source>Say what it belongs to.</source>
        <translation>请选择它的上级。</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>“%1” is no number of days from 1 to %2.</source>
        <translation>“%1”不是 1 到 %2 之间的天数。</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>A need recorded today would be due on %1.</source>
        <translation>今天登记的需求，应在%1前办结。</translation>
    </message>
    <message>
        <source>Deadlines of needs</source>
        <translation>需求办理期限</translation>
    </message>
    <message>
        <source>How many working days a need may take, by its urgency. Needs already recorded keep their deadline.</source>
        <translation>按紧急程度规定需求几个工作日内办结。已登记的需求期限不变。</translation>
    </message>
    <message>
        <source>Every urgency has a deadline. Change its days instead.</source>
        <translation>每种紧急程度都要有期限。可以改天数。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>微网格</translation>
    </message>
    <message>
        <source>Grids</source>
        <translation>微网格</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>How it is walked</source>
        <translation>走法</translation>
    </message>
    <message>
        <source>Streets</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>In the order in which one walks them: block list, walk sheets and the report follow it.</source>
        <translation>按走访的先后排列；街区名单、走访单和月报都照此顺序。</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>身份</translation>
    </message>
    <message>
        <source>Whole town</source>
        <translation>全镇</translation>
    </message>
    <message>
        <source>Visitors</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>规则</translation>
    </message>
    <message>
        <source>Proposed for erasure when not met</source>
        <translation>多久没有见到就建议删除</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
    <message>
        <source>“%1” is no number of years from 1 to %2.</source>
        <translation>“%1”不是 1 到 %2 之间的年数。</translation>
    </message>
    <message>
        <source>How long persons are kept</source>
        <translation>个人信息留存期限</translation>
    </message>
    <message>
        <source>Each January the page of the monthly report proposes those for erasure who were not met for so long. Nobody is erased by itself.</source>
        <translation>每年一月，月报页会列出这么久没有见到的人，建议删除。不会自动删除任何人。</translation>
    </message>
    <message>
        <source>There is always such a rule. Change its years instead.</source>
        <translation>这条规则不能去掉，可以改年数。</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>“%1” is not among the visitors.</source>
        <translation>走访人中没有“%1”。</translation>
    </message>
    <message>
        <source>Visiting teams</source>
        <translation>走访服务团</translation>
    </message>
    <message>
        <source>Who goes together: chosen as one in a visit and for the walk sheet. Members: names of visitors, with 、 between them.</source>
        <translation>一同走访的人，登记走访和打印走访单时整团选用。成员填走访人姓名，用“、”分开。</translation>
    </message>
    <message>
        <source>There is a “%1” already.</source>
        <translation>已经有“%1”了。</translation>
    </message>
    <message>
        <source>Other roles</source>
        <translation>其他身份</translation>
    </message>
    <message>
        <source>“%1” is not among the roles.</source>
        <translation>走访人身份中没有“%1”。</translation>
    </message>
    <message>
        <source>Who goes on visits. A visit offers them in this order; one who leaves is deleted here and stays in the visits made. Other roles: their names, with 、 between them.</source>
        <translation>参加走访的人。登记走访时按此顺序列出；离任的在此删除，已有的走访记录中仍然保留。其他身份填身份名称，用“、”分开。</translation>
    </message>
    <message>
        <source>Head (1)</source>
        <translation>网格长（1）</translation>
    </message>
    <message>
        <source>Core (3)</source>
        <translation>骨干（3）</translation>
    </message>
    <message>
        <source>Others (X)</source>
        <translation>其他成员（X）</translation>
    </message>
    <message>
        <source>Parts of a block, for those who divide it. A subject&apos;s form asks for its grid. The team is 1+3+X: names of visitors, with 、 between them.</source>
        <translation>街区下的微网格，划分了的街区才用。对象的登记表里填所在微网格。团队为1+3+X：填走访人员的姓名，用顿号分隔。</translation>
    </message>
    <message>
        <source>Written elsewhere meanwhile: “%1”. Entered once more, what is typed here stands.</source>
        <translation>别处已写成“%1”。再输入一次，就以这里写的为准。</translation>
    </message>
</context>
<context>
    <name>LockedCopy</name>
    <message>
        <source>%1 is damaged, so no copy was made of it.</source>
        <translation>%1 已损坏，没有制作副本。</translation>
    </message>
    <message>
        <source>There is not enough memory for a copy under a passphrase.</source>
        <translation>内存不够，无法制作有口令的副本。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name; nothing was overwritten.</source>
        <translation>%1 已经存在。请换一个名字；没有覆盖任何文件。</translation>
    </message>
</context>
<context>
    <name>LogTie</name>
    <message>
        <source>Beside %1 lies the log of another file (%2): probably a backup was copied over a register that had not been closed. Opening the two together would spoil the backup. Rename %2 or move it away, then open %1 again; restoring by File › Restore a backup… avoids this.</source>
        <translation>%1 旁边的日志文件（%2）属于另一个文件：多半是登记册没有正常关闭时，有人把备份直接复制了上去。两个一起打开会损坏备份。请把 %2 改名或移走，再打开 %1；用“文件 › 恢复备份…”来恢复就不会这样。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be renamed. Close what has it open, then try again.</source>
        <translation>无法给 %1 改名。请先关闭打开着它的程序，再试一次。</translation>
    </message>
</context>
<context>
    <name>MemoryFolder</name>
    <message>
        <source>This PC has no folder in its memory, so nothing can be put under a passphrase without lying on the disk in clear first.</source>
        <translation>这台电脑没有内存文件夹，加口令之前内容会先以明文落到磁盘上，因此没有进行。</translation>
    </message>
    <message>
        <source>There is not enough memory for this.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>This PC has no folder in its memory, so what is under a passphrase can&apos;t be read without lying on the disk in clear.</source>
        <translation>这台电脑没有内存文件夹，打开加了口令的文件时内容会以明文落到磁盘上，因此没有进行。</translation>
    </message>
</context>
<context>
    <name>Merge</name>
    <message>
        <source>“%1” has been deleted. Restore it first.</source>
        <translation>“%1”已删除，请先恢复。</translation>
    </message>
    <message>
        <source>Choose two different entries to merge.</source>
        <translation>请选择两个不同的对象来合并。</translation>
    </message>
    <message>
        <source>A shop and a worker can&apos;t be merged.</source>
        <translation>商铺和从业者不能合并。</translation>
    </message>
    <message>
        <source>Merge “%1” into “%2”</source>
        <translation>把“%1”并入“%2”</translation>
    </message>
</context>
<context>
    <name>MergeWords</name>
    <message>
        <source>%1 “%2”</source>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>%1 (%2, %3)</source>
        <translation>%1（%2，%3）</translation>
    </message>
    <message>
        <source>Persons erased at their request, here or there, so that nothing tells of them any more: %1 (%2)</source>
        <translation>应本人要求已彻底删除的人（在这里或在对方），合并后不再有其内容：%1 人（%2）</translation>
    </message>
    <message>
        <source>Nothing in it is new.</source>
        <translation>其中没有新内容。</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新增：%1</translation>
    </message>
    <message>
        <source>Changed rows: %1</source>
        <translation>有改动的记录：%1</translation>
    </message>
    <message>
        <source>Given another number, as theirs was taken: %1</source>
        <translation>原编号已被占用，另行编号：%1</translation>
    </message>
    <message>
        <source>Put away, as there can be one only: %1</source>
        <translation>只能有一个，已收起：%1</translation>
    </message>
    <message>
        <source>Changes from the future, so one of the two clocks is wrong: %1</source>
        <translation>来自未来的改动（两台电脑中有一台时钟不对）：%1</translation>
    </message>
    <message>
        <source>Written differently on both sides; the newer stands until somebody decides: %1</source>
        <translation>双方改得不一样，决定之前以较新的为准：%1</translation>
    </message>
    <message>
        <source>Likely made on both sides, to be merged on the page of one of the two: %1</source>
        <translation>两边很可能各登记了一次，打开其中一家的页面可以合并：%1</translation>
    </message>
    <message>
        <source>With it came rows in which a number stands of somebody who was erased here. Look through them, and erase that person once more: %1</source>
        <translation>随之来了一些记录，里面有已在这里应本人要求删除的人的号码。请看一遍，再删除一次：%1</translation>
    </message>
</context>
<context>
    <name>MonthChecks</name>
    <message>
        <source>Visits without visitors</source>
        <translation>走访没有走访人</translation>
    </message>
    <message>
        <source>Visits without a drive</source>
        <translation>走访没有专项行动</translation>
    </message>
    <message>
        <source>Met, but nothing said and nothing learnt</source>
        <translation>见到了，但没有记录诉求和情况</translation>
    </message>
    <message>
        <source>The same subject twice on one day</source>
        <translation>同一对象同一天走访两次</translation>
    </message>
    <message>
        <source>Visits on a day still to come</source>
        <translation>走访日期在今天之后</translation>
    </message>
    <message>
        <source>Needs without a category</source>
        <translation>需求没有类别</translation>
    </message>
    <message>
        <source>Needs in hand without a department</source>
        <translation>在办需求没有责任部门</translation>
    </message>
    <message>
        <source>Needs in hand without a deadline</source>
        <translation>在办需求没有办理期限</translation>
    </message>
    <message>
        <source>Needs overdue with no step for 30 days</source>
        <translation>逾期且 30 天没有进展的需求</translation>
    </message>
    <message>
        <source>Needs fed back for over 7 days, not struck off</source>
        <translation>已反馈超过 7 天未销号的需求</translation>
    </message>
    <message>
        <source>Wrong unified social credit codes</source>
        <translation>统一社会信用代码有误</translation>
    </message>
    <message>
        <source>Wrong phone numbers</source>
        <translation>电话号码有误</translation>
    </message>
    <message>
        <source>Perhaps entered twice: same phone or credit code</source>
        <translation>疑似重复：电话或信用代码相同</translation>
    </message>
    <message>
        <source>Shops without a street</source>
        <translation>商铺没有道路</translation>
    </message>
    <message>
        <source>Workers without an occupation</source>
        <translation>从业者没有职业</translation>
    </message>
    <message>
        <source>Shops with more Party members by name than by count</source>
        <translation>具名党员多于登记党员数的商铺</translation>
    </message>
    <message>
        <source>A phone is kept, and no consent is noted</source>
        <translation>留有电话，但没有登记同意</translation>
    </message>
    <message>
        <source>Not met for years: to be erased? (each January)</source>
        <translation>多年没有见到：是否删除？（每年一月）</translation>
    </message>
    <message>
        <source>Services by volunteers without hours</source>
        <translation>志愿服务没有填时长</translation>
    </message>
    <message>
        <source>Services of a team in which nobody served</source>
        <translation>志愿服务没有人参加</translation>
    </message>
</context>
<context>
    <name>MonthFigures</name>
    <message>
        <source>Four hundreds</source>
        <translation>四百</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Doors entered: distinct subjects visited</source>
        <translation>进百家门：走访对象数（去重）</translation>
    </message>
    <message>
        <source>Situations known: profiles complete among them</source>
        <translation>知百家情：其中档案完整的对象</translation>
    </message>
    <message>
        <source>Difficulties solved: needs struck off</source>
        <translation>解百家难：销号的需求</translation>
    </message>
    <message>
        <source>Hearts warmed: the three below together</source>
        <translation>暖百家心：以下三项合计</translation>
    </message>
    <message>
        <source>  Services introduced</source>
        <translation>&#x3000;&#x3000;介绍服务</translation>
    </message>
    <message>
        <source>  Wishes fulfilled</source>
        <translation>&#x3000;&#x3000;圆梦微心愿</translation>
    </message>
    <message>
        <source>  Needs fed back and satisfied</source>
        <translation>&#x3000;&#x3000;反馈满意的需求</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访次数</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>走访对象</translation>
    </message>
    <message>
        <source>All</source>
        <translation>合计</translation>
    </message>
    <message>
        <source>By mode</source>
        <translation>按走访方式</translation>
    </message>
    <message>
        <source>By drive</source>
        <translation>按专项行动</translation>
    </message>
    <message>
        <source>By street</source>
        <translation>按道路</translation>
    </message>
    <message>
        <source>No street</source>
        <translation>未填道路</translation>
    </message>
    <message>
        <source>By block</source>
        <translation>按街区</translation>
    </message>
    <message>
        <source>Coverage and cards</source>
        <translation>覆盖与发卡</translation>
    </message>
    <message>
        <source>As the register stands now; not in the month&apos;s ledgers.</source>
        <translation>登记册当前数，不在当月台账内，不随公式重算。</translation>
    </message>
    <message>
        <source>Shops in the register</source>
        <translation>在册商铺</translation>
    </message>
    <message>
        <source>Share of them visited</source>
        <translation>其中走访覆盖率</translation>
    </message>
    <message>
        <source>Workers in the register</source>
        <translation>在册从业者</translation>
    </message>
    <message>
        <source>Cards delivered</source>
        <translation>发放联系卡</translation>
    </message>
    <message>
        <source>Subjects that hold a card</source>
        <translation>持卡对象</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>新增</translation>
    </message>
    <message>
        <source>In hand at the end</source>
        <translation>期末在办</translation>
    </message>
    <message>
        <source>Struck off</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Overdue at the end</source>
        <translation>期末逾期</translation>
    </message>
    <message>
        <source>Median days from found to struck off</source>
        <translation>办结天数中位数（排摸至销号）</translation>
    </message>
    <message>
        <source>Not filled in</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>微心愿</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>新增收集</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>圆梦</translation>
    </message>
    <message>
        <source>Waiting at the end</source>
        <translation>期末待圆梦</translation>
    </message>
    <message>
        <source>Party building</source>
        <translation>党建</translation>
    </message>
    <message>
        <source>Party members among the subjects visited</source>
        <translation>走访对象中的党员</translation>
    </message>
    <message>
        <source>Applications for membership</source>
        <translation>递交入党申请</translation>
    </message>
    <message>
        <source>Needs by category</source>
        <translation>需求按类别</translation>
    </message>
    <message>
        <source>Needs by department</source>
        <translation>需求按部门</translation>
    </message>
    <message>
        <source>Pairing agreements in force at the end</source>
        <translation>期末有效的结对共建协议</translation>
    </message>
    <message>
        <source>Items of pairing agreements done</source>
        <translation>完成结对共建事项</translation>
    </message>
    <message>
        <source>Party members by where membership is kept</source>
        <translation>党员组织关系所在</translation>
    </message>
    <message>
        <source>Membership as it is noted now.</source>
        <translation>按现登记的组织关系统计。</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Introduced</source>
        <translation>介绍</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Service activities</source>
        <translation>服务活动</translation>
    </message>
    <message>
        <source>Activities held</source>
        <translation>举办场次</translation>
    </message>
    <message>
        <source>People who came, each time counted</source>
        <translation>参加人次合计</translation>
    </message>
    <message>
        <source>  Of these from the register</source>
        <translation>&#x3000;&#x3000;其中走访对象（人次）</translation>
    </message>
    <message>
        <source>  Of these other guests</source>
        <translation>&#x3000;&#x3000;其中其他来宾（人次）</translation>
    </message>
    <message>
        <source>Distinct subjects who came</source>
        <translation>参加的走访对象数（去重）</translation>
    </message>
    <message>
        <source>Needs by source</source>
        <translation>需求按来源</translation>
    </message>
    <message>
        <source>12345 hotline</source>
        <translation>12345热线</translation>
    </message>
    <message>
        <source>Needs found that have an order</source>
        <translation>新增需求中有工单的</translation>
    </message>
    <message>
        <source>Found before the order&apos;s day</source>
        <translation>早于工单发现（未诉先办）</translation>
    </message>
    <message>
        <source>Found on that day or later</source>
        <translation>工单当日或之后发现</translation>
    </message>
    <message>
        <source>The order&apos;s day is not written down</source>
        <translation>工单日期未填</translation>
    </message>
    <message>
        <source>Opinions by kind</source>
        <translation>意见建议按类别</translation>
    </message>
    <message>
        <source>Needs by role</source>
        <translation>需求按走访身份</translation>
    </message>
    <message>
        <source>Venues, 1+X</source>
        <translation>阵地（1+X）</translation>
    </message>
    <message>
        <source>Centres (the 1)</source>
        <translation>党群服务中心（1）</translation>
    </message>
    <message>
        <source>Points (the X)</source>
        <translation>各类点位（X）</translation>
    </message>
    <message>
        <source>  Of these %1</source>
        <translation>  其中%1</translation>
    </message>
    <message>
        <source>Where one can charge</source>
        <translation>可充电的阵地</translation>
    </message>
    <message>
        <source>Charging ports in all</source>
        <translation>充电口合计</translation>
    </message>
    <message>
        <source>By role</source>
        <translation>按走访身份</translation>
    </message>
    <message>
        <source>By what was brought along</source>
        <translation>五带走访</translation>
    </message>
    <message>
        <source>By visiting team</source>
        <translation>按走访服务团</translation>
    </message>
    <message>
        <source>By grid</source>
        <translation>按微网格</translation>
    </message>
    <message>
        <source>No grid</source>
        <translation>未填微网格</translation>
    </message>
    <message>
        <source>Party organisations at the end</source>
        <translation>期末党组织</translation>
    </message>
    <message>
        <source>Party members found</source>
        <translation>找到的党员</translation>
    </message>
    <message>
        <source>Newly joined the Party</source>
        <translation>新入党</translation>
    </message>
    <message>
        <source>Party members found, by the way</source>
        <translation>找到的党员：四个一批</translation>
    </message>
    <message>
        <source>The path: reached for the first time</source>
        <translation>路径（联系—服务—凝聚—转化）：首次达到</translation>
    </message>
    <message>
        <source>Worked out from what happened; not in the month&apos;s ledgers.</source>
        <translation>由所发生的事得出，不在本月台账内。</translation>
    </message>
    <message>
        <source>Firms in the register</source>
        <translation>在册企业</translation>
    </message>
    <message>
        <source>As it is noted now.</source>
        <translation>按目前登记的情况。</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿服务</translation>
    </message>
    <message>
        <source>Volunteer teams and projects at the end</source>
        <translation>期末志愿服务队伍和项目</translation>
    </message>
    <message>
        <source>Volunteers in teams</source>
        <translation>在队志愿者</translation>
    </message>
    <message>
        <source>People paired with teams</source>
        <translation>结对人数</translation>
    </message>
    <message>
        <source>Services by volunteers</source>
        <translation>志愿服务场次</translation>
    </message>
    <message>
        <source>Volunteers who served, each time counted</source>
        <translation>志愿者服务人次</translation>
    </message>
    <message>
        <source>Distinct subjects who served</source>
        <translation>参加服务的走访对象数（去重）</translation>
    </message>
    <message>
        <source>Hours of service</source>
        <translation>服务时长（小时）</translation>
    </message>
    <message>
        <source>Volunteer teams by kind and alliance</source>
        <translation>志愿服务队伍：按类别和联盟</translation>
    </message>
    <message>
        <source>By volunteer team</source>
        <translation>按志愿服务队伍</translation>
    </message>
    <message>
        <source>Services held</source>
        <translation>场次</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>时长（小时）</translation>
    </message>
    <message>
        <source>On the way into the Party, at the end</source>
        <translation>期末入党培养</translation>
    </message>
    <message>
        <source>The stage as it is noted now.</source>
        <translation>按目前登记的阶段。</translation>
    </message>
</context>
<context>
    <name>MonthText</name>
    <message>
        <source>yyyy-MM</source>
        <comment>Qt date format of a month</comment>
        <translation>yyyy年M月</translation>
    </message>
</context>
<context>
    <name>MonthlyReport</name>
    <message>
        <source>Proof</source>
        <translation>核对页</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>期间</translation>
    </message>
    <message>
        <source>Block or town</source>
        <translation>街区或街镇</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Rows not deleted; needs and wishes as they stood on the last day</source>
        <translation>未删除的记录；需求与微心愿按期末最后一天的状态</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>Names of persons, phones and codes are masked</source>
        <translation>已对姓名、电话、代码脱敏</translation>
    </message>
    <message>
        <source>Not masked: keep this file in the office</source>
        <translation>未脱敏：请勿带出办公室</translation>
    </message>
    <message>
        <source>Rows of “%1”</source>
        <translation>“%1”行数</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>生成时间</translation>
    </message>
    <message>
        <source>Made by</source>
        <translation>制表人</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>Checksum (SHA-256 of all ledger cells)</source>
        <translation>校验值（全部台账单元格的 SHA-256）</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封账</translation>
    </message>
    <message>
        <source>%1_%2_visits.xlsx</source>
        <translation>%1_%2_走访月报.xlsx</translation>
    </message>
    <message>
        <source>%1: visits in %2</source>
        <translation>%1%2走访月报</translation>
    </message>
    <message>
        <source>%1&#x3000;%2 – %3</source>
        <translation>单位：%1&#x3000;统计期间：%2 至 %3</translation>
    </message>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>Who is seen in them is not masked</source>
        <translation>照片中的人未作遮挡</translation>
    </message>
</context>
<context>
    <name>MovedSheet</name>
    <message>
        <source>What was reported stands in the summary; here is what is counted now. The rows in between stand in the ledger of corrections.</source>
        <translation>汇总表保持上报时的数；这里是现在的数。其间的变更见更正台账。</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>板块</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Of</source>
        <translation>口径</translation>
    </message>
    <message>
        <source>As reported</source>
        <translation>上报数</translation>
    </message>
    <message>
        <source>As it is now</source>
        <translation>现在的数</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>相差</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Year so far</source>
        <translation>本年累计</translation>
    </message>
    <message>
        <source>Moved since the seal</source>
        <translation>封账后变动</translation>
    </message>
</context>
<context>
    <name>NeedFlow</name>
    <message>
        <source>It was found already; raise a new need instead.</source>
        <translation>该需求已经排摸登记；如有新的诉求，请另行提出。</translation>
    </message>
    <message>
        <source>It is recorded already.</source>
        <translation>已经收集。</translation>
    </message>
    <message>
        <source>It is still open.</source>
        <translation>尚未销号，不必重开。</translation>
    </message>
    <message>
        <source>It has been fed back already. To handle it again, reopen it.</source>
        <translation>已经反馈；如需再办，请重开。</translation>
    </message>
    <message>
        <source>It is struck off already.</source>
        <translation>已经销号。</translation>
    </message>
    <message>
        <source>Record it first.</source>
        <translation>请先收集。</translation>
    </message>
    <message>
        <source>Handle it first.</source>
        <translation>请先处置。</translation>
    </message>
    <message>
        <source>Feed back to the one who asked first.</source>
        <translation>请先反馈给提出人。</translation>
    </message>
    <message>
        <source>It is struck off. Reopen it first.</source>
        <translation>已经销号，请先重开。</translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation>请填写日期。</translation>
    </message>
    <message>
        <source>%1 has not come yet.</source>
        <translation>%1 还没有到。</translation>
    </message>
    <message>
        <source>%1 is before the need was found, on %2.</source>
        <translation>%1 早于排摸日期 %2。</translation>
    </message>
    <message>
        <source>%1 is before the last step, which was on %2.</source>
        <translation>%1 早于上一步的日期 %2。</translation>
    </message>
    <message>
        <source>Choose the department to whistle for.</source>
        <translation>请选择吹哨的部门。</translation>
    </message>
    <message>
        <source>It is in this block already.</source>
        <translation>该需求本来就在这个街区。</translation>
    </message>
    <message>
        <source>Choose the block or the committee that takes it over.</source>
        <translation>请选择接手的街区或居民区。</translation>
    </message>
    <message>
        <source>Write what was said.</source>
        <translation>请填写沟通内容。</translation>
    </message>
    <message>
        <source>Write the result, or what was told to the one who asked.</source>
        <translation>请填写办理结果或反馈内容。</translation>
    </message>
    <message>
        <source>Write the reason for reopening.</source>
        <translation>请填写重开的理由。</translation>
    </message>
    <message>
        <source>was struck off as %1 on %2</source>
        <translation>原销号 %1（%2）</translation>
    </message>
    <message>
        <source>No department has been whistled for.</source>
        <translation>还没有吹哨。</translation>
    </message>
    <message>
        <source>It has reported in already, on %1.</source>
        <translation>已于 %1 报到。</translation>
    </message>
    <message>
        <source>Very dissatisfied</source>
        <translation>很不满意</translation>
    </message>
    <message>
        <source>Dissatisfied</source>
        <translation>不满意</translation>
    </message>
    <message>
        <source>So so</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>满意</translation>
    </message>
    <message>
        <source>Very satisfied</source>
        <translation>很满意</translation>
    </message>
</context>
<context>
    <name>NeedWords</name>
    <message>
        <source>Record</source>
        <translation>收集</translation>
    </message>
    <message>
        <source>Handle</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Feed back</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Strike off</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>今天到期</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) late</source>
        <translation>
            <numerusform>逾期 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>还有 %n 个工作日</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OfficeMasking</name>
    <message>
        <source>The office has laid down that names, phones and codes leave the register masked (%1).</source>
        <translation>单位规定：姓名、电话和号码离开登记册时一律脱敏（%1）。</translation>
    </message>
</context>
<context>
    <name>OpenFiles</name>
    <message>
        <source>%1 is the register that is open, or belongs to it. Choose another file; nothing was changed.</source>
        <translation>%1 就是正打开着的登记册，或是它的附属文件。请另选文件；什么都没有改动。</translation>
    </message>
    <message>
        <source>%1 is no file but a pipe or a device.</source>
        <translation>%1 不是文件，而是管道或设备。</translation>
    </message>
</context>
<context>
    <name>Opening</name>
    <message>
        <source>This subject is no longer in the register.</source>
        <translation>这个走访对象已不在登记册里。</translation>
    </message>
    <message>
        <source>This visit is no longer in the register.</source>
        <translation>这条走访已不在登记册里。</translation>
    </message>
    <message>
        <source>This correction was not saved yet; here it is again.</source>
        <translation>这条更正还没存，接着改。</translation>
    </message>
    <message>
        <source>This visit was not saved yet; here it is again.</source>
        <translation>这条走访还没存，接着写。</translation>
    </message>
    <message>
        <source>This visit is no longer in the register. What was typed is kept here; saved, it is a new visit.</source>
        <translation>这条走访已不在登记册里，内容留在这里；保存就是一条新的。</translation>
    </message>
    <message>
        <source>“%1” is no longer in the register. What was typed is kept here; saved, it adds the subject anew.</source>
        <translation>“%1”已不在登记册里，内容留在这里；保存会重新登记这个对象。</translation>
    </message>
</context>
<context>
    <name>OtherWords</name>
    <message>
        <source>There is no word to be taken for “%1”.</source>
        <translation>没有可当作“%1”的词。</translation>
    </message>
    <message>
        <source>“%1” is an entry of that list itself.</source>
        <translation>“%1”本身就是该列表的条目。</translation>
    </message>
    <message>
        <source>“%1” is taken for “%2” already.</source>
        <translation>“%1”已当作“%2”。</translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>There is no room for the copy of %1 that merging needs.</source>
        <translation>合并 %1 需要一份副本，但没有空间。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be merged with itself.</source>
        <translation>%1 不能与自身合并。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Doorstep. Update this program to merge it; nothing was changed.</source>
        <translation>%1 由更新版本的走访簿写成。请更新本程序后再合并；什么也没有改动。</translation>
    </message>
    <message>
        <source>%1 is damaged or was tampered with, so nothing of it was taken. Ask for it once more.</source>
        <translation>%1 已损坏或被改动过，没有采用其中任何内容。请对方重新发送。</translation>
    </message>
    <message>
        <source>The pack could not be read back and was thrown away. Check the register: doorstep check FILE.</source>
        <translation>数据包读回时有错，已丢弃。请检查登记册：doorstep check FILE。</translation>
    </message>
    <message>
        <source>This file is a pack of what was new on one day. Merge it into a register; a pack can be made of that.</source>
        <translation>这个文件是只含新内容的数据包。请把它合并到登记册里，再从登记册做数据包。</translation>
    </message>
</context>
<context>
    <name>PackMerge</name>
    <message>
        <source>%1 is of %2, and this register is of %3. If they belong together all the same: doorstep merge … --other-town.</source>
        <translation>%1 属于%2，而本登记册属于%3。如果确实应当合并：doorstep merge … --other-town。</translation>
    </message>
    <message>
        <source>Merge with %1</source>
        <translation>与 %1 合并</translation>
    </message>
    <message>
        <source>%1 holds only what was written after the pack of %2, and this register has not received all that came before it. Ask %3 for a whole pack; nothing was taken.</source>
        <translation>%1 只含 %2 那个数据包以后写的，而这本登记册没有收全在它之前的。请向%3要一个全部内容的数据包；没有合并任何内容。</translation>
    </message>
    <message>
        <source>%1 has a block “%2” of its own, which is another one than the block of that name here. Rename one of the two. If both are to stand side by side: doorstep merge … --other-town.</source>
        <translation>%1 里有自己的“%2”，和这里同名的街区不是同一个。请先给其中一个改名。两个都要并存时：doorstep merge … --other-town。</translation>
    </message>
    <message>
        <source>%1 and %2, %3 (%4)</source>
        <translation>%1和%2，%3（%4）</translation>
    </message>
</context>
<context>
    <name>PackagePatch</name>
    <message>
        <source>%1 could not be written: the disk is full or does not answer. Free some room and try again.</source>
        <translation>%1 写不进去：磁盘已满或没有响应。请腾出空间后再试。</translation>
    </message>
</context>
<context>
    <name>PaperJobs</name>
    <message>
        <source>Choose a shared problem first.</source>
        <translation>请先选择共性问题。</translation>
    </message>
    <message>
        <source>Save the agenda</source>
        <translation>保存议程</translation>
    </message>
    <message>
        <source>Save the slips</source>
        <translation>保存办理单</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>The picture or paper is not in the register. A backup may have it: File › Restore a backup…</source>
        <translation>登记簿里没有这份照片或资料。备份里可能还有：文件 › 恢复备份…</translation>
    </message>
    <message>
        <source>The picture or paper was damaged in the register&apos;s file. A backup may have it: File › Restore a backup…</source>
        <translation>这份照片或资料在登记簿文件中已损坏。备份里可能还有：文件 › 恢复备份…</translation>
    </message>
    <message>
        <source>%1 could not be written: the disk does not answer.</source>
        <translation>无法写入 %1：磁盘没有响应。</translation>
    </message>
    <message>
        <source>%1 is there and not empty. Name a new folder.</source>
        <translation>%1 已存在且不是空的，请另取一个文件夹名。</translation>
    </message>
    <message>
        <source>The folder %1 can&apos;t be made there.</source>
        <translation>无法在那里建立文件夹 %1。</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB. Make it smaller, or keep only the pages that matter.</source>
        <translation>%1 超过 %2 MB。请压缩，或只留需要的页。</translation>
    </message>
    <message>
        <source>The picture can&apos;t be written as JPEG: the program is not installed completely.</source>
        <translation>无法写成 JPEG 图片：程序没有安装完整。</translation>
    </message>
    <message>
        <source>%1 is neither a picture that can be read here (JPEG, PNG, BMP, GIF) nor a PDF or Word file. Save it as one of these first.</source>
        <translation>%1 既不是这里能读的图片（JPEG、PNG、BMP、GIF），也不是 PDF 或 Word 文件。请先另存为其中一种。</translation>
    </message>
    <message>
        <source>%1 has more than %2 million pixels. Make it smaller first.</source>
        <translation>%1 超过 %2 百万像素，请先缩小。</translation>
    </message>
    <message>
        <source>%1 is damaged and can&apos;t be read as a picture. Send it from the phone once more.</source>
        <translation>%1 已损坏，读不出图片。请从手机上重新发送。</translation>
    </message>
    <message>
        <source>%1 is empty.</source>
        <translation>%1 是空的。</translation>
    </message>
    <message>
        <source>%1 is a HEIC picture, as iPhones take them, and can&apos;t be read here. Send it as JPEG: Settings › Camera › Formats › Most Compatible, or by WeChat as a picture.</source>
        <translation>%1 是苹果手机的 HEIC 图片，这里读不了。请改成 JPEG：设置 › 相机 › 格式 › 兼容性最佳，或用微信作为图片发送。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read. Is it still there?</source>
        <translation>无法读取 %1。它还在吗？</translation>
    </message>
    <message>
        <source>Photos and papers (%1)</source>
        <translation>照片和资料（%1）</translation>
    </message>
</context>
<context>
    <name>PartyForms</name>
    <message>
        <source>The partner&apos;s name is needed.</source>
        <translation>请填写共建单位名称。</translation>
    </message>
    <message>
        <source>It would end before it was signed.</source>
        <translation>终止日期早于签约日期。</translation>
    </message>
</context>
<context>
    <name>PartyOrganisation</name>
    <message>
        <source>An organisation needs a name.</source>
        <translation>党组织要有名称。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t stand above itself.</source>
        <translation>“%1”不能是自己的上级。</translation>
    </message>
</context>
<context>
    <name>Passphrase</name>
    <message>
        <source>This PC gives no random numbers, so nothing can be put under a passphrase.</source>
        <translation>这台电脑给不出随机数，无法加口令。</translation>
    </message>
    <message>
        <source>There is too little memory for a passphrase (256 MB are needed). Close other programs and try again.</source>
        <translation>内存不够，口令需要 256 MB。请关闭其他程序后再试。</translation>
    </message>
    <message>
        <source>%1 is not what was written: something in it was changed, or it was cut off. Take another copy of it.</source>
        <translation>%1 与写入时的内容不一致：被改动过，或者不完整。请换一份副本。</translation>
    </message>
    <message>
        <source>It could not be written under the passphrase.</source>
        <translation>加口令后没能写入。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: the disk does not answer, or you have no permission for it.</source>
        <translation>无法读取 %1：磁盘没有响应，或者没有权限。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>%1 没能写入。</translation>
    </message>
    <message>
        <source>A passphrase has at least %1 characters. Several words are easier to remember than signs.</source>
        <translation>口令至少要有 %1 个字符。几个词比符号更好记。</translation>
    </message>
    <message>
        <source>%1 is not a file under a passphrase.</source>
        <translation>%1 不是有口令的文件。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Doorstep. Update this program to open it; the file is left as it is.</source>
        <translation>%1 由更新版本的走访簿写成。请升级本程序后再打开；文件没有改动。</translation>
    </message>
    <message>
        <source>That is not the passphrase of %1. Mind capitals and the input method, and try again.</source>
        <translation>这不是 %1 的口令。请注意大小写和输入法，再试一次。</translation>
    </message>
    <message>
        <source>%1 could not be read back. Take another disk.</source>
        <translation>%1 读回核对不符。请换一个磁盘。</translation>
    </message>
    <message>
        <source>Skipped; nothing was changed.</source>
        <translation>已跳过，没有改动任何内容。</translation>
    </message>
</context>
<context>
    <name>PdfFile</name>
    <message>
        <source>%1 could not be written. Check that the folder exists, that the disk has room and that the file is not open in another program.</source>
        <translation>无法写入 %1。请检查文件夹是否存在、磁盘是否有空间、文件是否正被其他程序打开。</translation>
    </message>
</context>
<context>
    <name>PersonCopy</name>
    <message>
        <source>Everything that Doorstep keeps of you, on %1.</source>
        <translation>走访簿留存的关于您的全部信息，%1。</translation>
    </message>
    <message>
        <source>Deleted on</source>
        <translation>删除时间</translation>
    </message>
    <message>
        <source>What was changed</source>
        <translation>改动记录</translation>
    </message>
    <message>
        <source>Begun and not saved yet</source>
        <translation>已开始填写、尚未保存</translation>
    </message>
    <message>
        <source>%1 could not be written: the disk does not answer.</source>
        <translation>%1 无法写入：磁盘没有响应。</translation>
    </message>
    <message numerus="yes">
        <source>The Party membership of %n of the staff is theirs: each may ask for it.</source>
        <translation>
            <numerusform>另有 %n 名员工的党员信息，属于员工本人，须由本人索取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Kept by: %1</source>
        <translation>登记方：%1</translation>
    </message>
    <message>
        <source>You may ask for it to be corrected, completed or erased (Personal Information Protection Law, 45 to 47): %1</source>
        <translation>您可以要求更正、补充或删除（《个人信息保护法》第四十五至四十七条），请联系：%1</translation>
    </message>
    <message>
        <source>Further</source>
        <translation>其他</translation>
    </message>
    <message>
        <source>Written by %1 on %2</source>
        <translation>%1 于 %2 写入</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写入</translation>
    </message>
    <message>
        <source>Particulars</source>
        <translation>基本信息</translation>
    </message>
    <message>
        <source>Particulars of an earlier entry</source>
        <translation>原先另一条登记的基本信息</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Activities attended (%1)</source>
        <translation>参加的活动（%1）</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>改动人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>After</source>
        <translation>现在</translation>
    </message>
    <message>
        <source>A paper that can be had as a file of its own</source>
        <translation>一份资料，可另外提供文件</translation>
    </message>
    <message>
        <source>Told of others: %1 (%2)</source>
        <translation>别人的记录里提到：%1（%2）</translation>
    </message>
    <message>
        <source>Earlier texts about others</source>
        <translation>别人的记录里以前的文字</translation>
    </message>
    <message>
        <source>Forms and papers that name you</source>
        <translation>提到您的报表和材料</translation>
    </message>
    <message>
        <source>Volunteer teams (%1)</source>
        <translation>志愿服务队伍（%1）</translation>
    </message>
</context>
<context>
    <name>Phone</name>
    <message>
        <source>There is no phone number in this.</source>
        <translation>这里没有电话号码。</translation>
    </message>
    <message>
        <source>A spreadsheet has shortened %1: the last digits are lost.</source>
        <translation>%1 被电子表格缩写过，末几位数字已丢失，请重新填写。</translation>
    </message>
    <message>
        <source>A mobile number has 11 digits, %1 has %2.</source>
        <translation>手机号码应为11位，%1 有%2位。</translation>
    </message>
    <message>
        <source>%1 is not a phone number that exists.</source>
        <translation>%1 不是有效的电话号码。</translation>
    </message>
</context>
<context>
    <name>PhotoSheet</name>
    <message>
        <source>Photos</source>
        <translation>照片</translation>
    </message>
    <message>
        <source>%1 of %2 photos: the rest is in the register</source>
        <translation>%2 张照片中的 %1 张，其余在登记簿里</translation>
    </message>
    <message>
        <source>%1 photos</source>
        <translation>%1 张照片</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>There is no block “%1” in this register. It has: %2.</source>
        <translation>登记册里没有街区“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>There is no street “%1” here. There are: %2.</source>
        <translation>这里没有“%1”这条路。现有：%2。</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>请填写名称。</translation>
    </message>
    <message>
        <source>There is a “%1” already.</source>
        <translation>已经有“%1”了。</translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s) and worker(s) are on %1. Move them to another street first, or delete them.</source>
        <translation>
            <numerusform>%1上还有 %n 个走访对象。请先把它们改到别的路，或删除它们。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s) and worker(s) are in %1. Put them into another grid first.</source>
        <translation>
            <numerusform>%1里还有 %n 个走访对象。请先把它们改到别的微网格。</numerusform>
        </translation>
    </message>
    <message>
        <source>A register has one block at least. Rename this one instead.</source>
        <translation>走访簿至少要有一个街区。可以改它的名称。</translation>
    </message>
    <message numerus="yes">
        <source>%n shop(s) and worker(s) belong to %1. Move them to another block first.</source>
        <translation>
            <numerusform>%1还有 %n 个走访对象。请先把它们改到别的街区。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) were made in %1: it stays for the reports.</source>
        <translation>
            <numerusform>%1有 %n 次走访记录，报表要用，不能删除。</numerusform>
        </translation>
    </message>
    <message>
        <source>There are several blocks “%1” in this register. It has: %2.</source>
        <translation>这本登记册里叫“%1”的街区不止一个。现有：%2。</translation>
    </message>
</context>
<context>
    <name>Policy</name>
    <message>
        <source>What the office laid down in %1 can&apos;t be read (%2): until it can, everything that leaves is masked. Ask whoever looks after this PC.</source>
        <translation>单位的统一设置 %1 读不了（%2）：在能读之前，凡导出一律脱敏。请找管这台电脑的人。</translation>
    </message>
    <message>
        <source>Line %2 of %1 lays down nothing that Doorstep knows: %3</source>
        <translation>%1 第 %2 行走访簿看不懂：%3</translation>
    </message>
</context>
<context>
    <name>PrintedList</name>
    <message>
        <source>So many columns can&apos;t be read on a page. Hide some: with the right button on the headings.</source>
        <translation>列太多，一页上看不清。请在表头点右键，隐藏几列。</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>names and phones masked</source>
        <translation>姓名、电话已脱敏</translation>
    </message>
    <message>
        <source>page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Only: %1</source>
        <translation>仅：%1</translation>
    </message>
</context>
<context>
    <name>PrinterPages</name>
    <message>
        <source>No printer is installed on this computer. Save a PDF instead and print it where there is one, at its actual size.</source>
        <translation>本机没有安装打印机。请改存 PDF，到有打印机的电脑上按实际大小打印。</translation>
    </message>
    <message>
        <source>Not measured yet: printed as the printer does by itself.</source>
        <translation>尚未测量：按打印机自身的位置打印。</translation>
    </message>
    <message>
        <source>%1 mm to the left</source>
        <translation>左移 %1 毫米</translation>
    </message>
    <message>
        <source>%1 mm to the right</source>
        <translation>右移 %1 毫米</translation>
    </message>
    <message>
        <source>%1 mm up</source>
        <translation>上移 %1 毫米</translation>
    </message>
    <message>
        <source>%1 mm down</source>
        <translation>下移 %1 毫米</translation>
    </message>
    <message>
        <source>Corrected: this printer shifts by %1 and %2, and prints %3 % wide, %4 % high.</source>
        <translation>已校正：这台打印机%1、%2，横向 %3 %，纵向 %4 %。</translation>
    </message>
</context>
<context>
    <name>Printout</name>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>The printer can&apos;t be reached. Save a PDF instead.</source>
        <translation>连接不到打印机，请改存 PDF。</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>打印…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>存为 PDF…</translation>
    </message>
</context>
<context>
    <name>ProblemReport</name>
    <message>
        <source>%1 can&apos;t be written. %2</source>
        <translation>“%1”写不进去。%2</translation>
    </message>
    <message>
        <source>Where the report is kept</source>
        <translation>报告存放在哪里</translation>
    </message>
    <message>
        <source>Text (*.txt)</source>
        <translation>文本文件 (*.txt)</translation>
    </message>
    <message>
        <source>Doorstep problem %1</source>
        <translation>走访簿问题报告 %1</translation>
    </message>
    <message>
        <source>Written: %1. It names nobody; add what you did and send it.</source>
        <translation>已写好：%1。里面没有任何人的名字；请补上当时做了什么，再发出去。</translation>
    </message>
    <message>
        <source>Looking the register over…</source>
        <translation>正在查看登记册……</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，什么都没有改动。</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>位置：</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>文件名(&amp;N)：</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>文件类型：</translation>
    </message>
    <message>
        <source>Directory:</source>
        <translation>文件夹：</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>回到上一处</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Go forward</source>
        <translation>前往下一处</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>上一级文件夹</translation>
    </message>
    <message>
        <source>Go to the parent directory</source>
        <translation>转到上一级文件夹</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>新建文件夹</translation>
    </message>
    <message>
        <source>Create a New Folder</source>
        <translation>新建一个文件夹</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>新建文件夹(&amp;N)</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>新文件夹</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>Change to list view mode</source>
        <translation>按列表显示</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Change to detail view mode</source>
        <translation>显示详细信息</translation>
    </message>
    <message>
        <source>Sidebar</source>
        <translation>边栏</translation>
    </message>
    <message>
        <source>List of places and bookmarks</source>
        <translation>常用位置和书签</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Recent Places</source>
        <translation>最近去过的位置</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>显示隐藏文件(&amp;H)</translation>
    </message>
    <message>
        <source>Show </source>
        <translation>显示</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 已经存在。
要替换它吗？</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
找不到这个文件。
请核对文件名。</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
找不到这个文件夹。
请核对文件夹名。</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>修改时间</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>计算机</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>确定</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>是(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>否(&amp;N)</translation>
    </message>
</context>
<context>
    <name>QrCode</name>
    <message>
        <source>Leave out the note and the address, shorten the organisation, or choose MECARD.</source>
        <translation>请去掉备注和地址、缩短单位名称，或改用 MECARD。</translation>
    </message>
    <message>
        <source>Leave out the note and the address, or shorten the organisation.</source>
        <translation>请去掉备注和地址，或缩短单位名称。</translation>
    </message>
    <message>
        <source>Use a shorter link.</source>
        <translation>请换一个更短的链接。</translation>
    </message>
    <message>
        <source>The content of the QR code is too long.</source>
        <translation>二维码内容太长。</translation>
    </message>
    <message>
        <source>The QR code could not be made.</source>
        <translation>无法生成二维码。</translation>
    </message>
    <message>
        <source>The dots of the QR code are only %1 mm wide; phones read %2 mm and more reliably.</source>
        <translation>二维码的小方块只有 %1 毫米宽；%2 毫米以上手机才容易扫出来。</translation>
    </message>
</context>
<context>
    <name>QrContent</name>
    <message>
        <source>The code holds one number, and none that exists is here: it is left out.</source>
        <translation>二维码只能存一个号码，这里没有可用的号码，因此不印二维码。</translation>
    </message>
    <message>
        <source>The code holds one number: it dials %1.</source>
        <translation>二维码只能存一个号码：扫码后拨打 %1。</translation>
    </message>
</context>
<context>
    <name>RecycleBin</name>
    <message>
        <source>Restore %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message numerus="yes">
        <source>Restore %n row(s)</source>
        <translation>
            <numerusform>恢复 %n 条</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>The program is not installed completely.</source>
        <translation>程序安装不完整，请重新安装。</translation>
    </message>
    <message>
        <source>Built-in lists</source>
        <translation>内置清单</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name; nothing was overwritten.</source>
        <translation>%1 已经存在。请换一个名字；没有覆盖任何文件。</translation>
    </message>
    <message>
        <source>The register is open for reading only; nothing was changed.</source>
        <translation>登记册是以只读方式打开的，没有改动任何内容。</translation>
    </message>
    <message>
        <source>There is no file %1. Check the name, or make a new register.</source>
        <translation>没有文件 %1。请检查名字，或新建一本登记册。</translation>
    </message>
    <message>
        <source>%1 is a folder, not a register.</source>
        <translation>%1 是文件夹，不是登记册。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: you have no permission for it.</source>
        <translation>无法读取 %1：您没有读权限。</translation>
    </message>
    <message>
        <source>%1 is not a Doorstep register.</source>
        <translation>%1 不是走访簿的登记册。</translation>
    </message>
    <message>
        <source>%1 is a database of another program, not a Doorstep register.</source>
        <translation>%1 是其他程序的数据库，不是走访簿的登记册。</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 can only be read, and there is no room for the copy that reading it needs.</source>
        <translation>%1 只能读取，而读取所需的副本没有地方存放。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: you have no permission for it.</source>
        <translation>无法写入 %1：您没有该文件的写权限。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Doorstep. Update this program to open it; the file is left as it is.</source>
        <translation>%1 由更新版本的走访簿写成。请升级本程序后再打开；文件没有改动。</translation>
    </message>
    <message>
        <source>%1 was written by an older Doorstep. Open it once where it can be written, so that it is brought up to date.</source>
        <translation>%1 由旧版本的走访簿写成。请在可以写入的地方打开一次，以便升级。</translation>
    </message>
    <message>
        <source>The journal names something unknown to this program: a newer Doorstep wrote it.</source>
        <translation>变更簿里有本程序不认识的内容：它由更新版本的走访簿写成。</translation>
    </message>
    <message>
        <source>What was asked for is no longer there.</source>
        <translation>要找的内容已经不在了。</translation>
    </message>
    <message>
        <source>A new register</source>
        <translation>新建登记册</translation>
    </message>
    <message>
        <source>%1 is no longer safe to write to, so nothing is saved any more. Save what is open as a copy, then open the register again.</source>
        <translation>%1 已不能安全写入，所以不再保存任何内容。请先把打开着的内容另存一份，再重新打开登记册。</translation>
    </message>
    <message>
        <source> Nothing is saved any more; what was saved before is safe here: save what is open as a copy.</source>
        <translation>现在起不再保存任何内容；之前保存的都还在这里，请把打开着的内容另存一份。</translation>
    </message>
    <message>
        <source> What was typed last may not have been saved: save what is open as a copy.</source>
        <translation>刚才录入的内容可能没有保存上，请把打开着的内容另存一份。</translation>
    </message>
    <message>
        <source>%1 is open already under another name (a hard link to the same file). Use that window, or close it first.</source>
        <translation>“%1”已经以另一个名字打开（同一文件的硬链接）。请用那个窗口，或者先把它关掉。</translation>
    </message>
    <message>
        <source>%1 was not closed properly, and the log that held what was saved last (%1-wal) is not beside it: what was typed last may be missing. Look for the log where the file came from, and put both together before you go on.</source>
        <translation>“%1”没有正常关闭，存着最后内容的日志（%1-wal）又不在旁边：最后录入的内容可能缺失。请到这个文件原来的地方找到日志，放在一起再继续。</translation>
    </message>
    <message>
        <source>This was erased because the person asked for it, and can&apos;t be brought back.</source>
        <translation>这已应本人要求彻底删除，不能恢复。</translation>
    </message>
    <message>
        <source>%1 is not as Doorstep makes it (%2): another program put something in or took something out, and what is saved could come out different. It can be read and exported; to go on writing, take a backup from before.</source>
        <translation>%1 的结构不是走访簿建的样子（%2）：别的程序加进或删掉了东西，保存的内容可能因此变样。仍可查看和导出；要继续登记，请用更早的备份。</translation>
    </message>
    <message>
        <source> Nothing is saved any more, and what was saved before may be spoilt with it: save what is open as a copy; if that fails, restore the latest backup.</source>
        <translation>从现在起什么都不再保存；以前保存的也可能已被一并写坏。请先“另存一份”，存不成就恢复最近的备份。</translation>
    </message>
    <message>
        <source>Beside %1 lies a folder of the name %2, which the register needs for a file of its own. Rename the folder or move it away, then open %1 again.</source>
        <translation>%1 旁边有一个名为 %2 的文件夹，登记册自己的文件要用这个名称。请给文件夹改名或移走，再打开 %1。</translation>
    </message>
</context>
<context>
    <name>RegisterLock</name>
    <message>
        <source>%1 can&apos;t be written: you have no permission for its folder.</source>
        <translation>无法写入 %1：您没有该文件夹的写权限。</translation>
    </message>
    <message>
        <source>%1 is just being opened by another program. Try again in a minute.</source>
        <translation>另一个程序正在打开 %1，请过一分钟再试。</translation>
    </message>
    <message>
        <source>%1 is open already in %2 (process %3 on %4). Use that window, or close it first.</source>
        <translation>%1 已在 %2 中打开（%4 上的进程 %3）。请使用那个窗口，或先把它关闭。</translation>
    </message>
    <message>
        <source>%1 is open on another PC: %2, user %3, since %4, last sign of life %5.</source>
        <translation>%1 正在另一台电脑上打开：%2，用户 %3，自 %4 起，最近一次活动 %5。</translation>
    </message>
    <message>
        <source>Close it there first, or open it here for reading.</source>
        <translation>请先在那边关闭，或在这里以只读方式打开。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written: no file can be made in its folder.</source>
        <translation>%1 写不了：所在文件夹里建不了文件。</translation>
    </message>
    <message>
        <source>If Doorstep is surely closed there (the PC is off, or the stick was pulled out), take the register over.</source>
        <translation>如果确认那边的走访簿已经关闭（电脑已关机，或 U 盘已拔出），可以接管。</translation>
    </message>
    <message>
        <source>If Doorstep is surely closed there (the PC is off, or the stick was pulled out), remove %1.</source>
        <translation>如果确认那边的走访簿已经关闭（电脑已关机，或 U 盘已拔出），请删除 %1。</translation>
    </message>
    <message>
        <source> That is in the future: the clock there or here is wrong (here it is %1), and that PC may be at work. Look there before you take anything over.</source>
        <translation>这个时间还没有到：那边或这边的时钟不对（这边现在是 %1），那台电脑可能正在使用。接管前请先到那边看一看。</translation>
    </message>
    <message>
        <source> That sign is older than the lock itself: a clock is wrong, or the lock was copied. Look at that PC before you take anything over.</source>
        <translation>这次活动比锁文件本身还早：有一边的时钟不对，或者锁文件是复制来的。接管前请先到那台电脑看一看。</translation>
    </message>
</context>
<context>
    <name>Releases</name>
    <message>
        <source>The folder %1 for new versions can&apos;t be looked into. Is the network there?</source>
        <translation>放新版本的文件夹 %1 打不开。网络通吗？</translation>
    </message>
</context>
<context>
    <name>RowWords</name>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>街区</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>走访对象</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Place in the list</source>
        <translation>排列次序</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>上级</translation>
    </message>
    <message>
        <source>List</source>
        <translation>名单</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>镇（街道）</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>书记</translation>
    </message>
    <message>
        <source>Walking order</source>
        <translation>走访次序</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>角色</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Agreement</source>
        <translation>结对协议</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>阵地</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>开放时间</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务内容</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Link of the QR code</source>
        <translation>二维码链接</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>what is not shown</source>
        <translation>未显示的内容</translation>
    </message>
    <message>
        <source>Time is known</source>
        <translation>时间已知</translation>
    </message>
    <message>
        <source>Other roles</source>
        <translation>其他身份</translation>
    </message>
    <message>
        <source>Leader</source>
        <translation>组长</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>成员</translation>
    </message>
    <message>
        <source>Took over from</source>
        <translation>接手自</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>微心愿</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>服务活动</translation>
    </message>
    <message>
        <source>Added on</source>
        <translation>添加日期</translation>
    </message>
    <message>
        <source>Checksum</source>
        <translation>校验值</translation>
    </message>
    <message>
        <source>Checksum of the original</source>
        <translation>原图的校验值</translation>
    </message>
    <message>
        <source>Head (1)</source>
        <translation>网格长（1）</translation>
    </message>
    <message>
        <source>Core (3)</source>
        <translation>骨干（3）</translation>
    </message>
    <message>
        <source>Others (X)</source>
        <translation>其他成员（X）</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What is written where</source>
        <translation>填写规则</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>脱敏</translation>
    </message>
    <message>
        <source>Due on day</source>
        <translation>截止日</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>Filled on</source>
        <translation>填表日期</translation>
    </message>
    <message>
        <source>Ledger</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>栏目</translation>
    </message>
</context>
<context>
    <name>SafeFile</name>
    <message>
        <source>There is no folder %1.</source>
        <translation>没有文件夹 %1。</translation>
    </message>
    <message>
        <source>%1 is a folder. Give a file name.</source>
        <translation>%1 是文件夹，请给出文件名。</translation>
    </message>
    <message>
        <source>You have no permission to write into the folder %1.</source>
        <translation>您没有写入文件夹 %1 的权限。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be replaced. If it is open in Excel or WPS, close it there and try again.</source>
        <translation>无法替换 %1。如果它正在 Excel 或 WPS 中打开，请先关闭再试。</translation>
    </message>
    <message>
        <source>The disk is full (%1 left), so %2 was not written; what was there before is safe. Free some room, or choose a folder on another disk.</source>
        <translation>磁盘已满（剩余 %1），没有写入 %2；原有内容完好。请腾出空间，或选择其他磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>%1 is larger than a file may be there (a limit of the disk, as 4 GB on a FAT stick, or of your account), so it was not written; what was there before is safe.</source>
        <translation>%1 超过了那里允许的文件大小（磁盘的限制，例如 FAT 格式的 U 盘单个文件不能超过 4 GB，或者账户的限制），没有写入；原有内容完好。</translation>
    </message>
    <message>
        <source>The disk with the folder %1 is write-protected.</source>
        <translation>文件夹 %1 所在的磁盘有写保护。</translation>
    </message>
    <message>
        <source>The name %1 is too long for a file. Give a shorter one.</source>
        <translation>文件名 %1 太长，请改短。</translation>
    </message>
    <message>
        <source>The disk does not answer; %1 was not written.</source>
        <translation>磁盘没有响应，%1 没有写入。</translation>
    </message>
    <message>
        <source>There is no folder %1: make it first, or give the file&apos;s name with its ending.</source>
        <translation>没有文件夹 %1：请先新建，或给出带扩展名的文件名。</translation>
    </message>
</context>
<context>
    <name>Seal</name>
    <message>
        <source>Not sealed</source>
        <translation>未封账</translation>
    </message>
    <message>
        <source>%1 is sealed already.</source>
        <translation>%1已经封账。</translation>
    </message>
    <message>
        <source>%1 is not over yet, so it can&apos;t be sealed.</source>
        <translation>%1还没有结束，不能封账。</translation>
    </message>
    <message>
        <source>Seal %1</source>
        <translation>%1封账</translation>
    </message>
    <message>
        <source>Sealed on %1 by %2; rows written or corrected since: %3</source>
        <translation>%1 由 %2 封账；此后补记或更正：%3 条</translation>
    </message>
    <message>
        <source>%1, %2: %3</source>
        <translation>%1，%2：%3</translation>
    </message>
    <message>
        <source>Not sealed. %1</source>
        <translation>未封账。%1</translation>
    </message>
    <message>
        <source>Say why the seal is lifted: the reason is kept with it.</source>
        <translation>请写明解除封账的原因，原因会一并留存。</translation>
    </message>
    <message>
        <source>%1 is not sealed.</source>
        <translation>%1没有封账。</translation>
    </message>
    <message>
        <source>Lift the seal of %1: %2</source>
        <translation>解除%1封账：%2</translation>
    </message>
    <message>
        <source>Sealed on %1 by %2</source>
        <translation>已封账：%1，封账人：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Sealed on %1</source>
        <translation>已封账：%1</translation>
    </message>
    <message>
        <source>Sealed on %1; rows written or corrected since: %2</source>
        <translation>%1 已封账；此后补记或更正：%2 条</translation>
    </message>
</context>
<context>
    <name>SecondPlace</name>
    <message>
        <source>%1 is not what was written, so it was not copied to the second place.</source>
        <translation>%1 与写入时的内容不一致，没有复制到第二备份处。</translation>
    </message>
    <message>
        <source>The copy in %1 could not be read back. Take another stick or disk.</source>
        <translation>%1 里的副本读回核对不符。请换一个 U 盘或磁盘。</translation>
    </message>
    <message>
        <source>The folder for backups %1 can&apos;t be made.</source>
        <translation>无法建立备份文件夹 %1。</translation>
    </message>
</context>
<context>
    <name>ServiceAdvice</name>
    <message numerus="yes">
        <source>%n charging port(s)</source>
        <translation>
            <numerusform>充电口%n个</numerusform>
        </translation>
    </message>
    <message>
        <source>Where: %1</source>
        <translation>地点：%1</translation>
    </message>
    <message>
        <source>When: %1</source>
        <translation>时间：%1</translation>
    </message>
    <message>
        <source>Contact: %1</source>
        <translation>联系人：%1</translation>
    </message>
</context>
<context>
    <name>ServiceSteps</name>
    <message>
        <source>introduced the service %1</source>
        <translation>介绍服务：%1</translation>
    </message>
    <message>
        <source>used the service %1</source>
        <translation>使用服务：%1</translation>
    </message>
</context>
<context>
    <name>Sha256Sums</name>
    <message>
        <source>The checksums in %1 could not be written.</source>
        <translation>%1 里的校验和无法写入。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: the disk does not answer, or you have no permission for it.</source>
        <translation>无法读取 %1：磁盘没有响应，或者没有权限。</translation>
    </message>
    <message>
        <source>Skipped; nothing was changed.</source>
        <translation>已跳过，没有改动任何内容。</translation>
    </message>
    <message>
        <source>The disk with %1 does not answer; nothing was copied.</source>
        <translation>%1 所在的磁盘没有响应，没有复制。</translation>
    </message>
</context>
<context>
    <name>SharedProblem</name>
    <message>
        <source>A shared problem needs a name.</source>
        <translation>共性问题要有名称。</translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation>请填写日期。</translation>
    </message>
    <message>
        <source>It was closed before that, on %1.</source>
        <translation>它在此之前（%1）已经结案。</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 等，另 %2 个</translation>
    </message>
    <message>
        <source>“%1” is closed. Reopen it first.</source>
        <translation>“%1”已结案，请先重新打开。</translation>
    </message>
    <message>
        <source>It is struck off already.</source>
        <translation>已经销号。</translation>
    </message>
    <message>
        <source>It is a need of another block.</source>
        <translation>这是另一个街区的需求。</translation>
    </message>
    <message>
        <source>It is among the needs of “%1” already.</source>
        <translation>已在“%1”中。</translation>
    </message>
    <message>
        <source>It belongs to “%1”.</source>
        <translation>它属于“%1”。</translation>
    </message>
    <message>
        <source>Choose the needs that make the problem.</source>
        <translation>请选择归集哪些需求。</translation>
    </message>
    <message>
        <source>Shared problem</source>
        <translation>共性问题</translation>
    </message>
    <message>
        <source>Needs moved on: %1.</source>
        <translation>已办理 %1 件需求。</translation>
    </message>
    <message>
        <source>%1 Left out: %2</source>
        <translation>%1 未办理：%2</translation>
    </message>
    <message>
        <source>“%1” has no needs.</source>
        <translation>“%1”下没有需求。</translation>
    </message>
    <message>
        <source>None of the needs of “%1” can do this. %2</source>
        <translation>“%1”的需求都不能这样办理。%2</translation>
    </message>
    <message>
        <source>“%1” is closed already.</source>
        <translation>“%1”已经结案。</translation>
    </message>
    <message>
        <source>%1 has not come yet.</source>
        <translation>%1 还没有到。</translation>
    </message>
    <message>
        <source>%1 is before the problem was gathered, on %2.</source>
        <translation>%1 早于归集日期 %2。</translation>
    </message>
    <message>
        <source>%1 is before the last of its needs was struck off, on %2.</source>
        <translation>%1 早于最后一件需求的销号日期 %2。</translation>
    </message>
    <message>
        <source>Not fed back and struck off yet: %1.</source>
        <translation>尚未反馈、不能销号：%1。</translation>
    </message>
    <message>
        <source>rising</source>
        <translation>上升</translation>
    </message>
    <message>
        <source>falling</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>steady</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>%1: %2 in the last three months, %3 in the three before</source>
        <translation>%1：近三个月 %2 件，前三个月 %3 件</translation>
    </message>
    <message>
        <source>Everybody who asked has been fed back.</source>
        <translation>所有提出人均已反馈。</translation>
    </message>
</context>
<context>
    <name>SheetCopier</name>
    <message>
        <source>The sheet “%1” of %2 has a table or a chart, so it can&apos;t be there several times. Where it is a page for one row, choose a file for each; where it has lines by number, give it more lines or take their numbers out.</source>
        <translation>%2 的工作表“%1”里有表格对象或图表，不能复制成几张。一条记录一页的，请改为每条一个文件；按编号填写的，请多留几行，或去掉行号。</translation>
    </message>
</context>
<context>
    <name>SlipJob</name>
    <message>
        <source>Save the slips</source>
        <translation>保存办理单</translation>
    </message>
    <message>
        <source>Choose a need first.</source>
        <translation>请先选择需求。</translation>
    </message>
</context>
<context>
    <name>SubjectFields</name>
    <message>
        <source>Who and where</source>
        <translation>名称与地址</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>联系方式</translation>
    </message>
    <message>
        <source>Licence and trade</source>
        <translation>证照与经营</translation>
    </message>
    <message>
        <source>Staff and Party</source>
        <translation>用工与党建</translation>
    </message>
    <message>
        <source>Safety</source>
        <translation>安全隐患</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>从业情况</translation>
    </message>
    <message>
        <source>Home</source>
        <translation>来源地</translation>
    </message>
    <message>
        <source>Party and volunteering</source>
        <translation>党建与志愿</translation>
    </message>
    <message>
        <source>Vehicle and housing</source>
        <translation>车辆与居住</translation>
    </message>
    <message>
        <source>Consent and source</source>
        <translation>同意登记与来源</translation>
    </message>
    <message>
        <source>Tags and note</source>
        <translation>标签与备注</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>名称不能为空。</translation>
    </message>
    <message>
        <source>It would have closed before it opened.</source>
        <translation>关停日期早于开业日期。</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>员工</translation>
    </message>
    <message>
        <source>Volunteering</source>
        <translation>志愿服务</translation>
    </message>
</context>
<context>
    <name>SummarySheet</name>
    <message>
        <source>%1: visits in %2</source>
        <translation>%1%2走访月报</translation>
    </message>
    <message>
        <source>Unit: number, unless said otherwise</source>
        <translation>计量单位：次、个（另有说明的除外）</translation>
    </message>
    <message>
        <source>From, to</source>
        <translation>统计期间</translation>
    </message>
    <message>
        <source>Made on</source>
        <translation>制表日期</translation>
    </message>
    <message>
        <source>%1
this month</source>
        <translation>%1
本月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Year so far</source>
        <translation>本年累计</translation>
    </message>
    <message>
        <source>A figure refers to a column that its ledger does not have.</source>
        <translation>有一项数字引用了台账中没有的列。</translation>
    </message>
    <message>
        <source>Visits this month</source>
        <translation>本月走访次数</translation>
    </message>
    <message>
        <source>Needs found this month</source>
        <translation>本月新增需求</translation>
    </message>
    <message numerus="yes">
        <source>Left out, for they are zero this month and last month: %n line(s).</source>
        <translation>
            <numerusform>本月和上月都为零的 %n 行未列出。</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled in by: %1</source>
        <translation>填报人：%1</translation>
    </message>
    <message>
        <source>Checked by:</source>
        <translation>审核人：</translation>
    </message>
    <message>
        <source>Responsible:</source>
        <translation>负责人：</translation>
    </message>
    <message>
        <source>(Stamp)&#x3000;&#x3000;Date:</source>
        <translation>（盖章）&#x3000;&#x3000;日期：</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>%1: visits in %2, in detail</source>
        <translation>%1%2走访月报：分类汇总</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>分类汇总</translation>
    </message>
</context>
<context>
    <name>TableReader</name>
    <message>
        <source>“%1” cannot be opened: %2.</source>
        <translation>无法打开“%1”：%2。</translation>
    </message>
    <message>
        <source>“%1” is an empty file.</source>
        <translation>“%1”是空文件。</translation>
    </message>
    <message>
        <source>“%1” is protected by a password. Open it in Excel or WPS, save it without a password and try again.</source>
        <translation>“%1”有密码保护。请在 Excel 或 WPS 中打开，去掉密码另存后再试。</translation>
    </message>
    <message>
        <source>“%1” is incomplete or damaged. Fetch it once more, or open it in Excel or WPS and save it again.</source>
        <translation>“%1”不完整或已损坏。请重新获取，或在 Excel、WPS 中打开后另存一次。</translation>
    </message>
    <message>
        <source>“%1” is not a table. Choose a file saved as .xlsx, .xls or .csv.</source>
        <translation>“%1”不是表格。请选择 .xlsx、.xls 或 .csv 文件。</translation>
    </message>
    <message>
        <source>“%1” is a web page under the name of a table. Open it in Excel or WPS and save it as an Excel workbook (.xlsx).</source>
        <translation>“%1”其实是网页。请在 Excel 或 WPS 中打开，另存为 Excel 工作簿（.xlsx）。</translation>
    </message>
    <message>
        <source>“%1” is far larger inside than a table should be. Copy the rows you need to a new workbook and choose that one.</source>
        <translation>“%1”解开后大得不像表格。请把需要的行复制到新工作簿，再选择新文件。</translation>
    </message>
    <message>
        <source>“%1” has a cell in row %2 that is too long to read. Shorten it and try again.</source>
        <translation>“%1”第 %2 行有一格内容太长，无法读取。请缩短后再试。</translation>
    </message>
    <message>
        <source>“%1” has more than %2 columns in row %3, more than Excel allows.</source>
        <translation>“%1”第 %3 行超过 %2 列，超出 Excel 的上限。</translation>
    </message>
    <message>
        <source>“%1” has more than %2 rows, more than Excel allows. Split it and read the parts one by one.</source>
        <translation>“%1”超过 %2 行，超出 Excel 的上限。请拆分后逐个读取。</translation>
    </message>
    <message>
        <source>“%1” has a quotation mark in row %2 that is never closed. The file is incomplete, or the mark has to be removed.</source>
        <translation>“%1”第 %2 行的引号没有结束。文件不完整，或需要去掉这个引号。</translation>
    </message>
    <message>
        <source>OpenDocument, .ods</source>
        <translation>OpenDocument，.ods</translation>
    </message>
    <message>
        <source>binary workbook, .xlsb</source>
        <translation>二进制工作簿，.xlsb</translation>
    </message>
    <message>
        <source>Apple Numbers</source>
        <translation>苹果 Numbers 表格</translation>
    </message>
    <message>
        <source>XML</source>
        <translation>XML 表格</translation>
    </message>
    <message>
        <source>a workbook older than Excel 5</source>
        <translation>Excel 5 以前的工作簿</translation>
    </message>
    <message>
        <source>SYLK, .slk</source>
        <translation>SYLK，.slk</translation>
    </message>
    <message>
        <source>DIF</source>
        <translation>DIF 表格</translation>
    </message>
    <message>
        <source>dBase, .dbf</source>
        <translation>dBase，.dbf</translation>
    </message>
    <message>
        <source>“%1” is a table of a kind that cannot be read here (%2). Open it in Excel or WPS and save it as an Excel workbook (.xlsx).</source>
        <translation>“%1”这种表格（%2）这里读不了。请在 Excel 或 WPS 中打开，另存为 Excel 工作簿（.xlsx）。</translation>
    </message>
</context>
<context>
    <name>Takeover</name>
    <message>
        <source>Only a shop changes hands.</source>
        <translation>只有商铺可以转手。</translation>
    </message>
    <message>
        <source>“%1” is closed or has moved away already.</source>
        <translation>“%1”已经关停或搬离。</translation>
    </message>
    <message>
        <source>What does the signboard say now?</source>
        <translation>现在的店招是什么？</translation>
    </message>
    <message>
        <source>Since when? A day that has come.</source>
        <translation>从哪天起？请填今天或以前的日期。</translation>
    </message>
    <message>
        <source>“%1” opened only after that day.</source>
        <translation>“%1”在那天之后才开业。</translation>
    </message>
</context>
<context>
    <name>Timeline</name>
    <message>
        <source>due %1</source>
        <translation>期限 %1</translation>
    </message>
    <message>
        <source>Contact card given</source>
        <translation>发放服务联系卡</translation>
    </message>
    <message>
        <source>Entered in the register</source>
        <translation>录入登记册</translation>
    </message>
    <message>
        <source>Restored</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>已删除</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>Took over from</source>
        <translation>接手自</translation>
    </message>
    <message>
        <source>Taken over by</source>
        <translation>转给</translation>
    </message>
    <message>
        <source>served</source>
        <translation>参加服务</translation>
    </message>
    <message>
        <source>served %1 h</source>
        <translation>参加服务，%1小时</translation>
    </message>
</context>
<context>
    <name>TodayFigures</name>
    <message>
        <source>To do</source>
        <translation>待办</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Visits due</source>
        <translation>到期应走访</translation>
    </message>
    <message>
        <source>Needs overdue</source>
        <translation>逾期需求</translation>
    </message>
    <message>
        <source>Needs with a result, to feed back</source>
        <translation>有结果待反馈的需求</translation>
    </message>
    <message>
        <source>Needs fed back, to strike off</source>
        <translation>已反馈待销号的需求</translation>
    </message>
    <message>
        <source>Wishes waiting, the longest first</source>
        <translation>待圆微心愿（等得最久在前）</translation>
    </message>
    <message>
        <source>Workers with a birthday this month</source>
        <translation>本月生日的从业者</translation>
    </message>
    <message>
        <source>Streets this quarter</source>
        <translation>本季度各道路</translation>
    </message>
    <message>
        <source>Visited</source>
        <translation>已走访</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>未走访</translation>
    </message>
    <message>
        <source>Shared problems suggested, to gather</source>
        <translation>建议归集的共性问题</translation>
    </message>
</context>
<context>
    <name>TownBlocks</name>
    <message>
        <source>%1 is written by its secretary, and this register is the town&apos;s. Ask for a pack, or take the block over on the page of packs.</source>
        <translation>%1的内容由该街区书记填写，这是镇里的登记册。请让街区交数据包，或者在“数据包”页接管该街区。</translation>
    </message>
</context>
<context>
    <name>TownForm</name>
    <message>
        <source>The register has no form yet: doorstep learn teaches it one.</source>
        <translation>登记簿里还没有报表：用 doorstep learn 学一张。</translation>
    </message>
    <message>
        <source>There is no form “%1”. There are: %2.</source>
        <translation>没有报表“%1”。现有：%2。</translation>
    </message>
</context>
<context>
    <name>TownFormPane</name>
    <message>
        <source>The month</source>
        <translation>月份</translation>
    </message>
    <message>
        <source>Today&apos;s date</source>
        <translation>填表日期（当天）</translation>
    </message>
    <message>
        <source>The town</source>
        <translation>镇名</translation>
    </message>
    <message>
        <source>The block</source>
        <translation>街区名</translation>
    </message>
    <message>
        <source>Town and block</source>
        <translation>镇名＋街区名</translation>
    </message>
    <message>
        <source>How many rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>The secretary</source>
        <translation>街区书记</translation>
    </message>
</context>
<context>
    <name>TownForms</name>
    <message>
        <source>The form “%1” is an .%2: give the filled one that ending, too.</source>
        <translation>报表“%1”是 .%2 文件，填好的文件也要用这个后缀。</translation>
    </message>
    <message>
        <source>This form was learnt by a newer Doorstep.</source>
        <translation>这张报表是更新版本的走访簿学会的。</translation>
    </message>
    <message>
        <source>left empty</source>
        <translation>留空</translation>
    </message>
    <message>
        <source>number of the line</source>
        <translation>行号</translation>
    </message>
    <message>
        <source>worked out by the form</source>
        <translation>由表内公式计算</translation>
    </message>
    <message>
        <source>figure %1</source>
        <translation>数据 %1</translation>
    </message>
    <message>
        <source>count of %1</source>
        <translation>计数 %1</translation>
    </message>
    <message>
        <source>“%1” is not how a count is told: count:visits/street counts the visits of the row&apos;s street.</source>
        <translation>计数不能写成“%1”：例如 count:visits/street 是该行道路的走访次数。</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>There is no ledger “%1”. There are: %2.</source>
        <translation>没有台账“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>The form has no heading “%1”. It has: %2.</source>
        <translation>表里没有表头“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>This register does not show what the form asks for (%1).</source>
        <translation>本登记簿不显示这张表要的内容（%1）。</translation>
    </message>
    <message>
        <source>“%1” is left empty: there is no figure %2.</source>
        <translation>“%1”留空：没有数据 %2。</translation>
    </message>
    <message>
        <source>“%1” is left empty: its rows have no %2 to count by.</source>
        <translation>“%1”留空：这些行没有可据以计数的 %2。</translation>
    </message>
    <message>
        <source>“%1” is left empty: it isn&apos;t told to others.</source>
        <translation>“%1”留空：这一列不对外提供。</translation>
    </message>
    <message>
        <source>Phone, or the operator&apos;s</source>
        <translation>联系电话（无店铺电话则用经营者电话）</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of it are filled in already. They are replaced when it is filled, but stay in the form that the register keeps: where they tell of persons, teach an empty one.</source>
        <translation>
            <numerusform>表里已有 %n 行内容。填表时会被替换，但登记簿保存的空表里仍留着它们：若涉及个人信息，请改用空白表。</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures, macros and files within the form are as they were sent: look whether they tell of anybody (%1).</source>
        <translation>表内的图片、宏和嵌入文件保持原样，请查看里面有没有个人信息（%1）。</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>单元格</translation>
    </message>
    <message>
        <source>Names of sheets</source>
        <translation>工作表名</translation>
    </message>
    <message>
        <source>Comments</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Headers and footers</source>
        <translation>页眉页脚</translation>
    </message>
    <message>
        <source>Properties of the document</source>
        <translation>文档属性</translation>
    </message>
    <message>
        <source>Elsewhere in it</source>
        <translation>表内其他地方</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Names or phones stand in the form itself. Filled masked, they are masked; unmasked, they leave with it. %1</source>
        <translation>表样本身带有姓名或电话：脱敏填报时会遮住，不脱敏则随表带出。%1</translation>
    </message>
    <message>
        <source>“%1” asks nothing of others: no column of it is one that they answer.</source>
        <translation>“%1”没有请他人回填的栏目。</translation>
    </message>
    <message>
        <source>%1 isn&apos;t the form “%2”: it has none of the columns that others answer.</source>
        <translation>%1 不是“%2”这张表：其中没有请他人回填的栏目。</translation>
    </message>
    <message>
        <source>“%1” would be filled %2 times, more than %3: choose a shorter time, a block or a drive.</source>
        <translation>“%1”要填 %2 份，超过 %3 份：请缩短时段，或选定街区、行动。</translation>
    </message>
    <message>
        <source>“%1” stays empty: there is no row for it.</source>
        <translation>“%1”没有可填的记录，保持空白。</translation>
    </message>
    <message>
        <source>The folder %1 could not be made.</source>
        <translation>无法建立文件夹 %1。</translation>
    </message>
    <message>
        <source>“%1” has a list (%2) beside the page that makes a file for each row: choose a sheet for each.</source>
        <translation>“%1”除了每条一个文件的页，还有清单（%2）：请改为每条一张工作表。</translation>
    </message>
    <message>
        <source>answered by others: %1</source>
        <translation>由他人回填：%1</translation>
    </message>
    <message>
        <source>%1 has no list: no row of it looks like headings of what the register keeps, and no page of it has labels beside values.</source>
        <translation>%1 里没有找到清单：没有哪一行像登记簿所记内容的表头，也没有标签旁留空的登记页。</translation>
    </message>
    <message>
        <source>“%1” can&apos;t be answered by others in this list. They may answer: %2.</source>
        <translation>“%1”在这张清单里不能由他人回填。可回填的有：%2。</translation>
    </message>
    <message>
        <source>Columns of a ledger are kept as “%1” already: give the form another name.</source>
        <translation>已有栏目方案叫“%1”，请给这张表换个名称。</translation>
    </message>
    <message>
        <source>All rows are told: the form was never filled for a month before this one.</source>
        <translation>填入全部记录：此前各月没有填过这张表。</translation>
    </message>
    <message>
        <source>All rows of “%1” are told: what changed in it is not known.</source>
        <translation>“%1”填入全部记录：无法得知其中哪些有变动。</translation>
    </message>
    <message>
        <source>Of “%1” only what changed since it was filled for %2 (%3).</source>
        <translation>“%1”只填上次填报（%2，%3）以来有变动的。</translation>
    </message>
    <message>
        <source>%1 says “%2”, but the hidden mark of the row is of “%3”: nothing of it is taken. Put the row together as it was sent, or write the answer into the register.</source>
        <translation>%1 写的是“%2”，而该行的隐藏标识属于“%3”：整行未采纳。请把这一行恢复成发出时的样子，或直接在登记簿里填写。</translation>
    </message>
    <message>
        <source>%1, row %2 (%3)</source>
        <translation>%1第 %2 行（%3）</translation>
    </message>
    <message>
        <source>The ledger “%1” has no column “%2”. It has: %3. With ? in front (?note) others answer it, with ? behind (closed_on?) it is yes or no.</source>
        <translation>台账“%1”没有“%2”这一列。有：%3。前面加 ?（如 ?note）由他人回填，后面加 ?（如 closed_on?）填是或否。</translation>
    </message>
    <message>
        <source>%1: yes or no</source>
        <translation>%1：是/否</translation>
    </message>
    <message>
        <source>%1 has no page for one row: no sheet of it has labels beside values.</source>
        <translation>%1 里没有每条一页的登记页：没有哪张工作表是标签旁留空的。</translation>
    </message>
    <message>
        <source>Not learnt, for the headings are of no list that is known: %1. It stays as it was sent.</source>
        <translation>没有学会、保持原样的清单（表头不属于登记簿所记的内容）：%1。</translation>
    </message>
    <message>
        <source>row %1 of %2</source>
        <translation>“%2”第 %1 行</translation>
    </message>
    <message>
        <source>“%1” is answered differently in %2: neither is taken.</source>
        <translation>“%1”的答复不一致（%2），都没有读入。</translation>
    </message>
    <message numerus="yes">
        <source>“%1” has %2 numbered lines: the rows go on on %n more sheet(s) like it, each with its own totals.</source>
        <translation>
            <numerusform>“%1”有 %2 行编号行，放不下的续在另外 %n 张同样的工作表上，各有自己的合计。</numerusform>
        </translation>
    </message>
    <message>
        <source>“%1”, row %2: no row is filled in, for every column of it is left empty.</source>
        <translation>“%1”第 %2 行表头下没有填：各列都留空。</translation>
    </message>
    <message>
        <source>The form has no list below row %1.</source>
        <translation>这张表的第 %1 行表头下没有清单。</translation>
    </message>
    <message>
        <source>Who fills the form in is left empty: the block has no secretary in the register.</source>
        <translation>填报人留空：登记簿里这个街区没有填书记。</translation>
    </message>
    <message>
        <source>Who fills the form in is left empty: it is filled for several blocks. Choose one of them, or write a name into the form.</source>
        <translation>填报人留空：这张表是几个街区合填的。请选一个街区，或在表里写上姓名。</translation>
    </message>
    <message>
        <source>%1: “%2” is masked and not taken.</source>
        <translation>%1：“%2”是隐去了部分的，没有采用。</translation>
    </message>
    <message>
        <source>%1: “%2” takes the place of “%3”.</source>
        <translation>%1：改为“%2”，原来是“%3”。</translation>
    </message>
    <message>
        <source>%1 is the empty form as it was sent, and would be written over: give the filled one another name.</source>
        <translation>%1 就是上级发来的空表，会被覆盖：请给填好的表另取一个名字。</translation>
    </message>
    <message>
        <source>“%1” is to be chosen from %2: %3 is none of these, and is written as it is.</source>
        <translation>“%1”要从 %2 中选：其中没有“%3”，照原样填入。</translation>
    </message>
</context>
<context>
    <name>VisitRecord</name>
    <message>
        <source>Who was visited? Find the subject first (Ctrl+K).</source>
        <translation>走访了谁？请先查找对象（Ctrl+K）。</translation>
    </message>
    <message>
        <source>The new subject needs a name.</source>
        <translation>新的走访对象要有名称。</translation>
    </message>
    <message>
        <source>How did it go? 1 met, 2 absent, 3 refused, 4 come back.</source>
        <translation>结果如何？1 见到，2 不在，3 拒绝，4 再来。</translation>
    </message>
    <message>
        <source>The date of the visit is missing.</source>
        <translation>缺少走访日期。</translation>
    </message>
    <message>
        <source>The visit is dated %1, which is still to come.</source>
        <translation>走访日期 %1 还没有到。</translation>
    </message>
    <message>
        <source>The follow-up lies before the visit.</source>
        <translation>回访日期早于走访日期。</translation>
    </message>
    <message>
        <source>A need has a category but no words. Say what is asked for.</source>
        <translation>有一条需求只选了类别，请写明诉求内容。</translation>
    </message>
    <message>
        <source>somebody unknown</source>
        <translation>不明对象</translation>
    </message>
    <message>
        <source>“%1” is no longer in the register, so no visit can be saved there.</source>
        <translation>“%1”已不在登记册里，不能再记走访。</translation>
    </message>
    <message>
        <source>This visit is no longer in the register; it can&apos;t be corrected.</source>
        <translation>这条走访已不在登记册里，无法更正。</translation>
    </message>
    <message>
        <source>A saved visit to “%1” can&apos;t become one to “%2”. Enter a new visit there, and delete this one if it was wrong.</source>
        <translation>“%1”已保存的走访不能改成“%2”的。请在那边新记一条；这一条若记错了，可以删除。</translation>
    </message>
</context>
<context>
    <name>Visitors</name>
    <message>
        <source>%1 (leader)</source>
        <translation>%1（组长）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>VolunteerTeam</name>
    <message>
        <source>A volunteer team needs a name.</source>
        <translation>志愿服务队伍要有名称。</translation>
    </message>
    <message>
        <source>There is a “%1” already.</source>
        <translation>已经有“%1”了。</translation>
    </message>
</context>
<context>
    <name>WalkSheet</name>
    <message>
        <source>Ring the outcome, write what was said and asked for; type it in by line number in the evening.</source>
        <translation>圈出结果，记下谈话和诉求；晚上按序号录入。</translation>
    </message>
    <message>
        <source>Walk sheet</source>
        <translation>走访单</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>第 %1 页，共 %2 页</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>序号</translation>
    </message>
    <message>
        <source>Name and door</source>
        <translation>名称、门牌</translation>
    </message>
    <message>
        <source>Phone, last visit, needs</source>
        <translation>电话、上次走访、需求</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Said, asked for, follow-up</source>
        <translation>谈话、诉求、后续</translation>
    </message>
    <message>
        <source>Without a street</source>
        <translation>未填道路</translation>
    </message>
    <message>
        <source>(%1 d)</source>
        <translation>（%1天）</translation>
    </message>
    <message>
        <source>not visited yet</source>
        <translation>未走访</translation>
    </message>
    <message>
        <source>needs %1</source>
        <translation>需求%1</translation>
    </message>
    <message>
        <source>no card</source>
        <translation>未发卡</translation>
    </message>
    <message>
        <source>M</source>
        <comment>met</comment>
        <translation>见</translation>
    </message>
    <message>
        <source>A</source>
        <comment>absent</comment>
        <translation>不</translation>
    </message>
    <message>
        <source>R</source>
        <comment>refused</comment>
        <translation>拒</translation>
    </message>
    <message>
        <source>C</source>
        <comment>come back</comment>
        <translation>再</translation>
    </message>
    <message>
        <source>There is no door to walk to, so there is nothing to print.</source>
        <translation>没有要走访的门户，无可打印。</translation>
    </message>
    <message>
        <source>For your own use: keep it by you, then lock it away or shred it.</source>
        <translation>仅供本人走访使用：随身保管，用后锁好或销毁。</translation>
    </message>
    <message>
        <source>No. %1</source>
        <translation>编号 %1</translation>
    </message>
</context>
<context>
    <name>WhatWaits</name>
    <message>
        <source>What waits</source>
        <translation>交接待办</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Open needs with a deadline</source>
        <translation>未办结、有期限的需求</translation>
    </message>
    <message>
        <source>Open needs without one</source>
        <translation>未办结、没定期限的需求</translation>
    </message>
    <message>
        <source>Visits promised</source>
        <translation>约好的回访</translation>
    </message>
    <message>
        <source>Wishes claimed, not fulfilled</source>
        <translation>已认领、未实现的微心愿</translation>
    </message>
    <message>
        <source>Cards not delivered</source>
        <translation>未发的联系卡</translation>
    </message>
</context>
<context>
    <name>WishFlow</name>
    <message>
        <source>It is not published.</source>
        <translation>还没有发布。</translation>
    </message>
    <message>
        <source>It is published already.</source>
        <translation>已经发布了。</translation>
    </message>
    <message>
        <source>Nobody has claimed it.</source>
        <translation>还没有人认领。</translation>
    </message>
    <message>
        <source>It is claimed already.</source>
        <translation>已经有人认领了。</translation>
    </message>
    <message>
        <source>It is claimed. Give the claim back first.</source>
        <translation>已经有人认领。请先退回认领。</translation>
    </message>
    <message>
        <source>It is not fulfilled yet.</source>
        <translation>还没有圆梦。</translation>
    </message>
    <message>
        <source>It is fulfilled already.</source>
        <translation>已经圆梦了。</translation>
    </message>
    <message>
        <source>%1 has not come yet.</source>
        <translation>%1 还没有到。</translation>
    </message>
    <message>
        <source>%1 is before the last step, which was on %2.</source>
        <translation>%1 早于上一步的日期 %2。</translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation>请填写日期。</translation>
    </message>
    <message>
        <source>Say who claims it.</source>
        <translation>请填认领人。</translation>
    </message>
    <message>
        <source>Nobody has claimed it: write how it was fulfilled.</source>
        <translation>没有人认领过：请写明怎样实现的。</translation>
    </message>
    <message>
        <source>A step that was made has its day. To take it back, use the actions.</source>
        <translation>已完成的环节要有日期；要退回，请用下方的操作。</translation>
    </message>
</context>
<context>
    <name>WishSheet</name>
    <message>
        <source>No wish is published and still to be claimed.</source>
        <translation>没有已发布待认领的心愿。</translation>
    </message>
</context>
<context>
    <name>WishWords</name>
    <message numerus="yes">
        <source>after %n day(s)</source>
        <translation>
            <numerusform>历时 %n 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>waiting for %n day(s)</source>
        <translation>
            <numerusform>已等 %n 天</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Words</name>
    <message>
        <source>Printed in a row (PDF)</source>
        <translation>连续打印（PDF）</translation>
    </message>
    <message>
        <source>Contact (MECARD)</source>
        <translation>名片（MECARD）</translation>
    </message>
    <message>
        <source>Contact (vCard)</source>
        <translation>名片（vCard）</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>排摸</translation>
    </message>
    <message>
        <source>Recorded</source>
        <translation>收集</translation>
    </message>
    <message>
        <source>Handling</source>
        <translation>处置</translation>
    </message>
    <message>
        <source>Fed back</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>Struck off</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>一般</translation>
    </message>
    <message>
        <source>Urgent</source>
        <translation>较急</translation>
    </message>
    <message>
        <source>Critical</source>
        <translation>紧急</translation>
    </message>
    <message>
        <source>Whistle</source>
        <translation>吹哨</translation>
    </message>
    <message>
        <source>Report in</source>
        <translation>报到</translation>
    </message>
    <message>
        <source>Talk</source>
        <translation>沟通</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>移交</translation>
    </message>
    <message>
        <source>Reopened</source>
        <translation>重新办理</translation>
    </message>
    <message>
        <source>One side after the other</source>
        <translation>先走一侧再走另一侧</translation>
    </message>
    <message>
        <source>Both sides together</source>
        <translation>两侧一起走</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
    <message>
        <source>Set-up</source>
        <translation>初始设置</translation>
    </message>
    <message>
        <source>Demonstration</source>
        <translation>演示</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>List entry</source>
        <translation>清单条目</translation>
    </message>
    <message>
        <source>Town</source>
        <translation>街镇</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>街区</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>微网格</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>阵地</translation>
    </message>
    <message>
        <source>Visitor</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务项目</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>走访对象</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Step of a need</source>
        <translation>需求办理步骤</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>微心愿</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>服务联系卡</translation>
    </message>
    <message>
        <source>Card delivery</source>
        <translation>发卡</translation>
    </message>
    <message>
        <source>Seal</source>
        <translation>封账</translation>
    </message>
    <message>
        <source>Shop</source>
        <translation>沿街商铺</translation>
    </message>
    <message>
        <source>Worker</source>
        <translation>从业者</translation>
    </message>
    <message>
        <source>Active</source>
        <translation>正常</translation>
    </message>
    <message>
        <source>Closed down</source>
        <translation>已关停</translation>
    </message>
    <message>
        <source>Moved away</source>
        <translation>已搬离</translation>
    </message>
    <message>
        <source>Male</source>
        <translation>男</translation>
    </message>
    <message>
        <source>Female</source>
        <translation>女</translation>
    </message>
    <message>
        <source>By number</source>
        <translation>按门牌</translation>
    </message>
    <message>
        <source>Odd side</source>
        <translation>单号侧</translation>
    </message>
    <message>
        <source>Even side</source>
        <translation>双号侧</translation>
    </message>
    <message>
        <source>Met</source>
        <translation>见到</translation>
    </message>
    <message>
        <source>Absent</source>
        <translation>不在</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>拒绝</translation>
    </message>
    <message>
        <source>Come back</source>
        <translation>再来</translation>
    </message>
    <message>
        <source>At the door</source>
        <translation>上门</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>On line</source>
        <translation>线上</translation>
    </message>
    <message>
        <source>During patrol</source>
        <translation>巡查</translation>
    </message>
    <message>
        <source>At the venue</source>
        <translation>阵地</translation>
    </message>
    <message>
        <source>Collected</source>
        <translation>已收集</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>已发布</translation>
    </message>
    <message>
        <source>Claimed</source>
        <translation>已认领</translation>
    </message>
    <message>
        <source>Fulfilled</source>
        <translation>已圆梦</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>沿街商铺</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>从业者</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访记录</translation>
    </message>
    <message>
        <source>Service used</source>
        <translation>使用服务</translation>
    </message>
    <message>
        <source>Shared problem</source>
        <translation>共性问题</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Party member</source>
        <translation>党员</translation>
    </message>
    <message>
        <source>Pairing agreement</source>
        <translation>结对共建协议</translation>
    </message>
    <message>
        <source>Item of a pairing</source>
        <translation>结对共建事项</translation>
    </message>
    <message>
        <source>Day off</source>
        <translation>放假</translation>
    </message>
    <message>
        <source>Working day</source>
        <translation>上班</translation>
    </message>
    <message>
        <source>Introduced</source>
        <translation>介绍</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>使用</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>发布</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>撤下</translation>
    </message>
    <message>
        <source>Claim</source>
        <translation>认领</translation>
    </message>
    <message>
        <source>Give back</source>
        <translation>退回认领</translation>
    </message>
    <message>
        <source>Fulfil</source>
        <translation>圆梦</translation>
    </message>
    <message>
        <source>Unfulfil</source>
        <translation>撤销圆梦</translation>
    </message>
    <message>
        <source>Gathered</source>
        <translation>已归集</translation>
    </message>
    <message>
        <source>Discussed</source>
        <translation>已议事</translation>
    </message>
    <message>
        <source>All struck off</source>
        <translation>已全部销号</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>已结案</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>微心愿</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>阵地台账</translation>
    </message>
    <message>
        <source>Service catalogue</source>
        <translation>服务目录</translation>
    </message>
    <message>
        <source>Activities</source>
        <translation>服务活动台账</translation>
    </message>
    <message>
        <source>Party members of shops</source>
        <translation>商户党员名册</translation>
    </message>
    <message>
        <source>Pairing agreements</source>
        <translation>结对共建</translation>
    </message>
    <message>
        <source>Cards given</source>
        <translation>发卡记录</translation>
    </message>
    <message>
        <source>Shared problems</source>
        <translation>共性问题</translation>
    </message>
    <message>
        <source>Steps of needs</source>
        <translation>需求办理记录</translation>
    </message>
    <message>
        <source>Services introduced and used</source>
        <translation>服务介绍与使用</translation>
    </message>
    <message>
        <source>Who came to activities</source>
        <translation>活动参加名册</translation>
    </message>
    <message>
        <source>Visiting team</source>
        <translation>走访服务团</translation>
    </message>
    <message>
        <source>Change of hands</source>
        <translation>换老板</translation>
    </message>
    <message>
        <source>Photo or paper</source>
        <translation>照片或资料</translation>
    </message>
    <message>
        <source>Party organisations</source>
        <translation>党组织</translation>
    </message>
    <message>
        <source>Party organisation</source>
        <translation>党组织</translation>
    </message>
    <message>
        <source>In contact</source>
        <translation>联系</translation>
    </message>
    <message>
        <source>Served</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Taking part</source>
        <translation>凝聚</translation>
    </message>
    <message>
        <source>One of us</source>
        <translation>转化</translation>
    </message>
    <message>
        <source>Firm in a building or park</source>
        <translation>楼宇园区企业</translation>
    </message>
    <message>
        <source>Collective enterprise</source>
        <translation>集体企业</translation>
    </message>
    <message>
        <source>Of the month</source>
        <translation>本月的</translation>
    </message>
    <message>
        <source>Of the year so far</source>
        <translation>本年至今的</translation>
    </message>
    <message>
        <source>All there are</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Open and closed</source>
        <translation>未结和已结</translation>
    </message>
    <message>
        <source>Open ones</source>
        <translation>未结的</translation>
    </message>
    <message>
        <source>Closed ones</source>
        <translation>已结的</translation>
    </message>
    <message>
        <source>Form of the town</source>
        <translation>镇里的报表</translation>
    </message>
    <message>
        <source>Filled form</source>
        <translation>已填报表</translation>
    </message>
    <message>
        <source>Changed or not</source>
        <translation>含未变动的</translation>
    </message>
    <message>
        <source>Changed since the last time</source>
        <translation>仅上次以来变动的</translation>
    </message>
    <message>
        <source>In lines</source>
        <translation>逐行</translation>
    </message>
    <message>
        <source>A sheet each</source>
        <translation>每条一张工作表</translation>
    </message>
    <message>
        <source>A file each</source>
        <translation>每条一个文件</translation>
    </message>
    <message>
        <source>Chosen columns</source>
        <translation>栏目方案</translation>
    </message>
    <message>
        <source>Volunteer teams</source>
        <translation>志愿服务队伍</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Volunteer team</source>
        <translation>志愿服务队伍</translation>
    </message>
    <message>
        <source>District</source>
        <translation>区</translation>
    </message>
    <message>
        <source>New in that time</source>
        <translation>本期新增的</translation>
    </message>
</context>
<context>
    <name>Workbook</name>
    <message>
        <source>%1 could not be written: the disk is full or does not answer. Free some room and try again.</source>
        <translation>%1 没有写成：磁盘已满或没有响应。请腾出空间后再试。</translation>
    </message>
    <message>
        <source>Row %1, column %2 of the sheet %3 could not be written.</source>
        <translation>工作表“%3”第 %1 行 %2 列无法写入。</translation>
    </message>
    <message>
        <source>Page &amp;P of &amp;N</source>
        <translation>第 &amp;P 页，共 &amp;N 页</translation>
    </message>
    <message>
        <source>The sheet “%1” could not be made.</source>
        <translation>无法建立工作表“%1”。</translation>
    </message>
</context>
<context>
    <name>WorkbookFiller</name>
    <message>
        <source>%1 has no sheet “%2”.</source>
        <translation>%1 里没有工作表“%2”。</translation>
    </message>
    <message>
        <source>The sheet “%1” of %2 is protected, so the %3 rows for which it has no line can&apos;t be added. Take the protection off (Review › Unprotect Sheet) and teach Doorstep the form again.</source>
        <translation>%2 的工作表“%1”受保护，还差 %3 行加不进去。请取消保护（审阅 › 撤销工作表保护），再让走访簿重新学这张表。</translation>
    </message>
    <message>
        <source>The sheet “%1” would have more than %2 rows, more than Excel allows.</source>
        <translation>工作表“%1”会超过 %2 行，Excel 容不下。</translation>
    </message>
    <message>
        <source>In the sheet “%1” of %2 one formula works out several cells of the list (%3). Rows can&apos;t be added there: give each cell its own formula and teach Doorstep the form again.</source>
        <translation>%2 的工作表“%1”里，清单的多个单元格（%3）由一个数组公式计算，不能加行。请让每个单元格有自己的公式，再让走访簿重新学这张表。</translation>
    </message>
    <message>
        <source>“%1” is a workbook of the old kind (.xls), which can&apos;t be filled in. Open it in Excel or WPS, save it as an Excel workbook (.xlsx) and choose that one.</source>
        <translation>“%1”是旧格式的工作簿（.xls），不能直接填写。请用 Excel 或 WPS 打开，另存为 Excel 工作簿（.xlsx），再选那一份。</translation>
    </message>
    <message>
        <source>“%1” is no Excel workbook. A form that is to be filled in must be an .xlsx or .xlsm.</source>
        <translation>“%1”不是 Excel 工作簿。要填写的表必须是 .xlsx 或 .xlsm。</translation>
    </message>
</context>
<context>
    <name>doorstep::AboutDialog</name>
    <message>
        <source>About Doorstep</source>
        <translation>关于走访簿</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>版本 %1</translation>
    </message>
    <message>
        <source>The outreach register of a street block, kept on this PC alone</source>
        <translation>街区走访用的登记簿，数据只存在这台电脑上</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>许可</translation>
    </message>
    <message>
        <source>GPL-3.0-or-later: free to use, to pass on and to change, with the sources; without any warranty.</source>
        <translation>GPL-3.0 或更新版本：可自由使用、转发和修改，附源代码；不作任何担保。</translation>
    </message>
    <message>
        <source>Built on</source>
        <translation>用到的软件</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>运行记录</translation>
    </message>
</context>
<context>
    <name>doorstep::ActionRow</name>
    <message numerus="yes">
        <source> And %n more.</source>
        <translation>
            <numerusform> 另有 %n 件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Filled in and not done, it waits where it was typed: %1. Choose that again and take the same step.</source>
        <translation>填了没办的一步还留着：%1。回到原来那一条，再按同一步就能接着填。</translation>
    </message>
    <message>
        <source>Other steps</source>
        <translation>其他步骤</translation>
    </message>
    <message>
        <source> Not written anywhere: “%1”.</source>
        <translation>刚才键入的“%1”没有写到任何地方。</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>”、“</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a step and its key</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>doorstep::ActivitiesPage</name>
    <message>
        <source>No activity yet. “New activity” (Insert) adds one.</source>
        <translation>还没有服务活动。按“新活动”（Insert）添加。</translation>
    </message>
    <message>
        <source>New &amp;activity</source>
        <translation>新活动(&amp;A)</translation>
    </message>
    <message>
        <source>New activity (Insert)</source>
        <translation>新活动（Insert）</translation>
    </message>
    <message>
        <source>&amp;Birthday party</source>
        <translation>生日会(&amp;B)</translation>
    </message>
    <message>
        <source>A birthday party with the workers born in this month</source>
        <translation>为本月过生日的从业者办一场集体生日会</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n activities</source>
        <translation>
            <numerusform>删除 %n 项活动</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::ActivityPane</name>
    <message>
        <source>Who &amp;came (%1)</source>
        <translation>到场(&amp;C) %1</translation>
    </message>
    <message>
        <source>&amp;Needs (%1)</source>
        <translation>需求(&amp;N) %1</translation>
    </message>
    <message>
        <source>&amp;Wishes (%1)</source>
        <translation>微心愿(&amp;W) %1</translation>
    </message>
    <message>
        <source>Came: %1, with guests</source>
        <translation>含来宾共到场 %1 人</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Link “%1” to %2</source>
        <translation>关联“%1”到 %2</translation>
    </message>
    <message>
        <source>Unlink “%1” from %2</source>
        <translation>取消“%1”与 %2 的关联</translation>
    </message>
    <message>
        <source>%1 came to %2</source>
        <translation>%1 参加 %2</translation>
    </message>
    <message>
        <source>%1 did not come to %2</source>
        <translation>%1 未参加 %2</translation>
    </message>
    <message>
        <source>Who ser&amp;ved (%1)</source>
        <translation>志愿者(&amp;V) %1</translation>
    </message>
    <message>
        <source>%1 served in %2</source>
        <translation>%1 参加服务：%2</translation>
    </message>
    <message>
        <source>%1 did not serve in %2</source>
        <translation>%1 没有参加服务：%2</translation>
    </message>
    <message>
        <source>Wha&amp;t it was</source>
        <translation>活动内容(&amp;T)</translation>
    </message>
</context>
<context>
    <name>doorstep::BackupKeeper</name>
    <message>
        <source>Backing up the day&apos;s work…</source>
        <translation>正在备份今天的内容…</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>Copying the backup to %1…</source>
        <translation>正在把备份复制到 %1…</translation>
    </message>
    <message>
        <source>No backup was made: %1</source>
        <translation>没有备份：%1</translation>
    </message>
</context>
<context>
    <name>doorstep::BlockListModel</name>
    <message>
        <source>never</source>
        <translation>未走访</translation>
    </message>
    <message>
        <source>none</source>
        <translation>未发</translation>
    </message>
    <message>
        <source>due</source>
        <translation>应访</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最近走访</translation>
    </message>
    <message>
        <source>Days since</source>
        <translation>距今天数</translation>
    </message>
    <message>
        <source>Card given</source>
        <translation>发卡</translation>
    </message>
    <message>
        <source>Open needs</source>
        <translation>在办需求</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应访</translation>
    </message>
    <message>
        <source>marked for the walk</source>
        <translation>已加入走访</translation>
    </message>
    <message>
        <source>not marked</source>
        <translation>未加入</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Prefers</source>
        <translation>偏好</translation>
    </message>
    <message>
        <source>No street</source>
        <translation>未填道路</translation>
    </message>
    <message>
        <source>%1, folded: %2 of %3 doors visited this month</source>
        <translation>%1，已收起：本月已访 %2 户，共 %3 户</translation>
    </message>
    <message>
        <source>%1: %2 of %3 doors visited this month</source>
        <translation>%1：本月已访 %2 户，共 %3 户</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>行业</translation>
    </message>
</context>
<context>
    <name>doorstep::BlockListPage</name>
    <message>
        <source>Block list</source>
        <translation>街区名单</translation>
    </message>
    <message>
        <source>Type in the marked doors one after the other (Ctrl+Enter)</source>
        <translation>走访登记：逐户录入已选的门户（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Enter visits, one after the other</source>
        <translation>走访登记</translation>
    </message>
    <message>
        <source>Enter visits as a sheet</source>
        <translation>整单录入</translation>
    </message>
    <message>
        <source>Open the subject</source>
        <translation>打开走访对象</translation>
    </message>
    <message>
        <source>Print the walk sheet…</source>
        <translation>打印走访单…</translation>
    </message>
    <message>
        <source>Cards given today</source>
        <translation>今天已发卡</translation>
    </message>
    <message>
        <source>Copy with headings</source>
        <translation>连同标题复制</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Enter %n visit(s)</source>
        <translation>
            <numerusform>录入 %n 户走访</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter visits</source>
        <translation>走访登记</translation>
    </message>
    <message>
        <source>No doors yet. Ctrl+N registers the first one with its visit.</source>
        <translation>还没有走访对象。按 Ctrl+N 登记第一户及其走访。</translation>
    </message>
    <message>
        <source>%1 doors, %2 marked for a walk (Space marks)</source>
        <translation>共 %1 户，已选 %2 户（空格键选取）</translation>
    </message>
    <message>
        <source>The walk sheet as PDF</source>
        <translation>走访单存为 PDF</translation>
    </message>
    <message>
        <source>Walk sheet %1.pdf</source>
        <translation>走访单 %1.pdf</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Printing the walk sheet…</source>
        <translation>正在生成走访单…</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除%1</translation>
    </message>
    <message>
        <source>Delete %1 and %2 more</source>
        <translation>删除%1等，另 %2 户</translation>
    </message>
    <message>
        <source>%1. Ctrl+Z brings it back.</source>
        <translation>%1。按 Ctrl+Z 恢复。</translation>
    </message>
    <message numerus="yes">
        <source>Cards given to %n door(s)</source>
        <translation>
            <numerusform>给 %n 户发卡</numerusform>
        </translation>
    </message>
    <message>
        <source>Due</source>
        <translation>应访</translation>
    </message>
    <message>
        <source>Not visited this month</source>
        <translation>本月未访</translation>
    </message>
    <message>
        <source>No card</source>
        <translation>未发卡</translation>
    </message>
    <message>
        <source>Open need</source>
        <translation>有需求</translation>
    </message>
    <message>
        <source>Shops</source>
        <translation>沿街商铺</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>从业者</translation>
    </message>
    <message>
        <source>Print the walk sheet with short names…</source>
        <translation>打印走访单（简写姓名）…</translation>
    </message>
    <message>
        <source>Written: %1. In the evening it is typed in as sheet %2.</source>
        <translation>已写入：%1。晚上按走访单 %2 录入。</translation>
    </message>
    <message>
        <source>&amp;Team</source>
        <translation>服务团(&amp;T)</translation>
    </message>
    <message>
        <source>The team that goes</source>
        <translation>由哪个走访服务团去</translation>
    </message>
    <message>
        <source>It stands on the walk sheet, and visits begin with its people</source>
        <translation>印在走访单上，登记走访时带出团里的人</translation>
    </message>
    <message>
        <source>Reading the list…</source>
        <translation>正在读取名单…</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Print the walk sheet</source>
        <translation>打印走访单</translation>
    </message>
    <message>
        <source>The marked doors, else all that are in sight (Ctrl+P)</source>
        <translation>打印选中的门户；没有选中时打印眼前的全部（Ctrl+P）</translation>
    </message>
    <message>
        <source>Name, pinyin, door, trade (Ctrl+F)</source>
        <translation>名称、拼音、门牌、行业（Ctrl+F）</translation>
    </message>
    <message>
        <source>Filter the doors</source>
        <translation>筛选门户</translation>
    </message>
    <message>
        <source>No doors yet. Import a list, or press Ctrl+N: a visit registers the first one.</source>
        <translation>还没有走访对象。请导入名单，或按 Ctrl+N 登记第一户及其走访。</translation>
    </message>
    <message>
        <source>No door fits the filters above. Clear the filters to see all.</source>
        <translation>没有符合上面筛选的门户。清除筛选即可看到全部。</translation>
    </message>
    <message>
        <source>No team</source>
        <translation>不指定服务团</translation>
    </message>
</context>
<context>
    <name>doorstep::CalibrationDialog</name>
    <message>
        <source>Correct the printer %1</source>
        <translation>校正打印机 %1</translation>
    </message>
    <message>
        <source>1. Print the page with two crosses, in its actual size on A4.
2. Measure how far the middle of each cross lies from the left and from the upper edge of the paper.
3. Type the four lengths in millimetres.</source>
        <translation>1. 用 A4 纸按实际大小打印带两个十字的页面。
2. 量出每个十字中心到纸张左边和上边的距离。
3. 以毫米填入四个数。</translation>
    </message>
    <message>
        <source>&amp;Print the two crosses…</source>
        <translation>打印两个十字(&amp;P)…</translation>
    </message>
    <message>
        <source>from the left edge, mm</source>
        <translation>距左边（毫米）</translation>
    </message>
    <message>
        <source>from the upper edge, mm</source>
        <translation>距上边（毫米）</translation>
    </message>
    <message>
        <source>Upper cross</source>
        <translation>上方十字</translation>
    </message>
    <message>
        <source>Lower cross</source>
        <translation>下方十字</translation>
    </message>
    <message>
        <source>Upper cross from the left edge</source>
        <translation>上方十字距左边</translation>
    </message>
    <message>
        <source>Upper cross from the upper edge</source>
        <translation>上方十字距上边</translation>
    </message>
    <message>
        <source>Lower cross from the left edge</source>
        <translation>下方十字距左边</translation>
    </message>
    <message>
        <source>Lower cross from the upper edge</source>
        <translation>下方十字距上边</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;No correction</source>
        <translation>不校正(&amp;N)</translation>
    </message>
    <message>
        <source>should be %1</source>
        <translation>应为 %1</translation>
    </message>
    <message>
        <source>Two crosses</source>
        <translation>两个十字</translation>
    </message>
    <message>
        <source>Printing could not begin. Check that the printer is on and connected.</source>
        <translation>无法开始打印。请检查打印机是否已开机并连接。</translation>
    </message>
    <message>
        <source>Type a length in millimetres, such as 20.5.</source>
        <translation>请填写毫米数，例如 20.5。</translation>
    </message>
</context>
<context>
    <name>doorstep::CardDoorsModel</name>
    <message>
        <source>Without a street</source>
        <translation>未填道路</translation>
    </message>
    <message>
        <source>Cards given %1/%2</source>
        <translation>发卡 %1/%2</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>Card given</source>
        <translation>发卡</translation>
    </message>
</context>
<context>
    <name>doorstep::CardForm</name>
    <message>
        <source>Secretary</source>
        <translation>书记</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Venue</source>
        <translation>阵地</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Hours</source>
        <translation>服务时间</translation>
    </message>
    <message>
        <source>Services, one a line</source>
        <translation>服务，每行一项</translation>
    </message>
    <message>
        <source>One a line, up to six</source>
        <translation>每行一项，最多六项</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>QR code</source>
        <translation>二维码</translation>
    </message>
    <message>
        <source>Link</source>
        <translation>链接</translation>
    </message>
    <message>
        <source>Edit the card of %1</source>
        <translation>修改%1的联系卡</translation>
    </message>
    <message>
        <source>No font here has %1: it would print as a box.</source>
        <translation>本机字体没有“%1”，会印成方框。</translation>
    </message>
    <message>
        <source>The lower text is as small as it can be read (%1 points). Shorten a line and it grows.</source>
        <translation>下方文字已缩到可读的最小字号（%1 磅），缩短一行即可放大。</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>A venue of the block: its name, address and hours</source>
        <translation>从本街区阵地中选：名称、地址、开放时间</translation>
    </message>
    <message>
        <source>Choose a venue of the block</source>
        <translation>选择本街区阵地</translation>
    </message>
    <message>
        <source>No venues yet: add them on their page</source>
        <translation>还没有阵地：请在“阵地驿站”页新增</translation>
    </message>
    <message>
        <source>Not saved yet. It is tried again when a field is left.</source>
        <translation>还没有保存。离开字段时会再试一次。</translation>
    </message>
    <message>
        <source>The block was deleted meanwhile.</source>
        <translation>这个街区已被删除。</translation>
    </message>
    <message>
        <source>Not saved: %1</source>
        <translation>没有保存：%1</translation>
    </message>
    <message>
        <source>the contact card of another block</source>
        <translation>另一个街区的服务联系卡</translation>
    </message>
    <message>
        <source>“%1” was written elsewhere meanwhile. What is typed here stands when it is typed on.</source>
        <translation>别处已写成“%1”。接着改一下再离开，就以这里写的为准。</translation>
    </message>
</context>
<context>
    <name>doorstep::CardPreview</name>
    <message>
        <source>Preview of the card</source>
        <translation>联系卡预览</translation>
    </message>
    <message>
        <source>True size, %1</source>
        <translation>实际大小，%1</translation>
    </message>
    <message>
        <source>About true size, %1: the screen does not tell how large it is.</source>
        <translation>约为实际大小，%1：屏幕未提供自身尺寸。</translation>
    </message>
</context>
<context>
    <name>doorstep::CardsPage</name>
    <message>
        <source>&amp;Block</source>
        <translation>街区(&amp;B)</translation>
    </message>
    <message>
        <source>Not yet delivered</source>
        <translation>未发卡</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Whom to show</source>
        <translation>显示哪些对象</translation>
    </message>
    <message>
        <source>Share of those who have a card</source>
        <translation>已发卡比例</translation>
    </message>
    <message>
        <source>&amp;Street</source>
        <translation>道路(&amp;S)</translation>
    </message>
    <message>
        <source>Who has a card, by street</source>
        <translation>各道路发卡情况</translation>
    </message>
    <message>
        <source>The ticked were given their card on that day</source>
        <translation>勾选的对象已于该日领到联系卡</translation>
    </message>
    <message>
        <source>The card of the selected was not given after all (Delete)</source>
        <translation>选中的对象其实没有发卡（Delete）</translation>
    </message>
    <message>
        <source>Gi&amp;ven on</source>
        <translation>发卡日期(&amp;V)</translation>
    </message>
    <message>
        <source>b&amp;y</source>
        <translation>发卡人(&amp;Y)</translation>
    </message>
    <message>
        <source>The card of %1</source>
        <translation>%1的联系卡</translation>
    </message>
    <message>
        <source>All streets</source>
        <translation>全部道路</translation>
    </message>
    <message>
        <source>Cards given %1/%2</source>
        <translation>发卡 %1/%2</translation>
    </message>
    <message>
        <source>&amp;Tick off %1</source>
        <translation>登记发卡 %1 张(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Print %1 ticked cards…</source>
        <translation>打印勾选的 %1 张(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Print %1 undelivered cards…</source>
        <translation>打印未发的 %1 张(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Print blank cards…</source>
        <translation>打印空白卡(&amp;P)…</translation>
    </message>
    <message>
        <source>Sent to %1. Tick the cards off here when they are handed out.</source>
        <translation>已输出到 %1。发出后请在这里登记发卡。</translation>
    </message>
    <message>
        <source>Type the day on which the cards were given, today or before.</source>
        <translation>请填写发卡日期，不晚于今天。</translation>
    </message>
    <message>
        <source>Tick off cards</source>
        <translation>登记发卡</translation>
    </message>
    <message>
        <source>%1 cards ticked off. Ctrl+Z takes that back.</source>
        <translation>已登记发卡 %1 张，按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Take back cards</source>
        <translation>撤回发卡</translation>
    </message>
    <message>
        <source>Ta&amp;ke back</source>
        <translation>撤回发卡(&amp;K)</translation>
    </message>
    <message>
        <source>Tick, or not	Space</source>
        <translation>勾选或取消	Space</translation>
    </message>
    <message>
        <source>Open the subject</source>
        <translation>打开走访对象</translation>
    </message>
    <message>
        <source>Take back	Delete</source>
        <translation>撤回发卡	Delete</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>未定</translation>
    </message>
</context>
<context>
    <name>doorstep::ChecksList</name>
    <message>
        <source>%1 (set aside)</source>
        <translation>%1（已知道）</translation>
    </message>
    <message>
        <source>What looks wrong</source>
        <translation>可能有误</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>What looks wrong before reporting</source>
        <translation>上报前可能有误的地方</translation>
    </message>
    <message>
        <source>Before reporting</source>
        <translation>报前检查</translation>
    </message>
    <message>
        <source>Enter lists the rows</source>
        <translation>回车看明细</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>恢复提醒</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>知道了</translation>
    </message>
    <message>
        <source>Not shown again this month, unless more is found (Space)</source>
        <translation>已看过：本月不再提醒，除非又有新增（空格）</translation>
    </message>
    <message numerus="yes">
        <source>Nothing looks wrong: all %n check(s) are fine.</source>
        <translation>
            <numerusform>%n 项都没问题。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The other %n check(s) are fine.</source>
        <translation>
            <numerusform>其余 %n 项都没问题</numerusform>
        </translation>
    </message>
    <message>
        <source>In this month</source>
        <translation>本月的</translation>
    </message>
    <message>
        <source>In the register as it stands now</source>
        <translation>登记册里现在的</translation>
    </message>
</context>
<context>
    <name>doorstep::ChooseStep</name>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>选择文件…(&amp;C)</translation>
    </message>
    <message>
        <source>A list in .xlsx, .xls or .csv; it can also be dragged onto this window</source>
        <translation>.xlsx、.xls 或 .csv 名单，也可拖到本窗口</translation>
    </message>
    <message>
        <source>Block that rows go to which name none</source>
        <translation>未写明街区的行归入哪个街区</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>工作表(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>街区(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Choose another file…</source>
        <translation>另选文件…(&amp;C)</translation>
    </message>
    <message>
        <source>%1 (hidden)</source>
        <translation>%1（隐藏）</translation>
    </message>
    <message>
        <source>Choose a list to import</source>
        <translation>选择要导入的名单</translation>
    </message>
    <message>
        <source>Lists (*.xlsx *.xlsm *.xls *.csv);;All files (*)</source>
        <translation>名单 (*.xlsx *.xlsm *.xls *.csv);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Read as one list, for their headings are the same: %1</source>
        <translation>表头相同，合为一份名单读取：%1</translation>
    </message>
    <message>
        <source>Sheets that are not read: %1</source>
        <translation>未读取的工作表：%1</translation>
    </message>
    <message>
        <source>Look at its co&amp;lumns</source>
        <translation>核对列(&amp;L)</translation>
    </message>
    <message>
        <source>It h&amp;olds</source>
        <translation>内容(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Day of all rows</source>
        <translation>各行的日期(&amp;D)</translation>
    </message>
</context>
<context>
    <name>doorstep::CodeBox</name>
    <message>
        <source>%1 (out of use)</source>
        <translation>%1（已停用）</translation>
    </message>
</context>
<context>
    <name>doorstep::ColumnsDialog</name>
    <message>
        <source>%1 empty</source>
        <translation>%1为空</translation>
    </message>
    <message>
        <source>%1 not empty</source>
        <translation>%1不为空</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1自 %2 起</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1至 %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>with “%1”</source>
        <translation>含“%1”</translation>
    </message>
    <message>
        <source>all rows</source>
        <translation>全部记录</translation>
    </message>
    <message>
        <source>sorted by %1, downwards</source>
        <translation>按%1倒序</translation>
    </message>
    <message>
        <source>sorted by %1</source>
        <translation>按%1排序</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>&amp;Masked</source>
        <translation>脱敏(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Forget</source>
        <translation>删除(&amp;F)</translation>
    </message>
    <message>
        <source>Columns to export</source>
        <translation>导出的栏目</translation>
    </message>
    <message>
        <source>Which columns</source>
        <translation>哪些栏目</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>栏目</translation>
    </message>
    <message>
        <source>Heading when exported</source>
        <translation>导出时的表头</translation>
    </message>
    <message>
        <source>Headings of the columns</source>
        <translation>各栏表头</translation>
    </message>
    <message>
        <source>Name of the columns</source>
        <translation>栏目方案名称</translation>
    </message>
    <message>
        <source>for example: to the housing office</source>
        <translation>例如：报房管所</translation>
    </message>
    <message>
        <source>Names of persons, phones and codes are hidden in part</source>
        <translation>姓名、电话和证照号码部分隐去</translation>
    </message>
    <message>
        <source>&amp;Columns</source>
        <translation>栏目(&amp;C)</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keep</source>
        <translation>保存(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>As on screen</source>
        <translation>按当前表格</translation>
    </message>
    <message>
        <source>. Only “%1” is in sight now: a name keeps the columns and filters, not that.</source>
        <translation>。当前只显示“%1”，方案只记栏目和筛选，不记这一项。</translation>
    </message>
    <message>
        <source>They need a name.</source>
        <translation>请先起个名称。</translation>
    </message>
    <message>
        <source>Keep the columns %1</source>
        <translation>保存栏目方案“%1”</translation>
    </message>
    <message>
        <source>Kept. The command line writes them, too: export --profile %1</source>
        <translation>已保存。命令行也可导出：export --profile %1</translation>
    </message>
    <message>
        <source>Forget the columns %1</source>
        <translation>删除栏目方案“%1”</translation>
    </message>
    <message>
        <source>“%1” is forgotten; Ctrl+Z brings it back.</source>
        <translation>“%1”已删除，按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>The office has laid down that it is always masked</source>
        <translation>单位规定一律脱敏</translation>
    </message>
</context>
<context>
    <name>doorstep::ColumnsStep</name>
    <message>
        <source>not taken</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Column of the file</source>
        <translation>文件中的列</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Taken as</source>
        <translation>作为</translation>
    </message>
    <message>
        <source>Recognised by</source>
        <translation>识别依据</translation>
    </message>
    <message>
        <source>its heading</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>a part of its heading</source>
        <translation>表头的一部分</translation>
    </message>
    <message>
        <source>your choice last time</source>
        <translation>您上次的选择</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>您的选择</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>不需要</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>not recognised</source>
        <translation>未识别</translation>
    </message>
    <message>
        <source>&amp;Preview</source>
        <translation>预览(&amp;P)</translation>
    </message>
    <message>
        <source>Columns of the file</source>
        <translation>文件的各列</translation>
    </message>
    <message>
        <source>Nothing is written yet (Ctrl+Enter)</source>
        <translation>尚不写入（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>What the column %1 is taken as</source>
        <translation>“%1”列作为</translation>
    </message>
    <message>
        <source>Type the first letters of a field to choose it; Delete leaves the column out. What you choose is remembered.</source>
        <translation>键入字段的拼音首字母即可选定，Delete 表示不导入该列。您的选择会记住。</translation>
    </message>
    <message>
        <source>guessed: what stands in it</source>
        <translation>猜的：按列里的内容</translation>
    </message>
    <message>
        <source>the register has no place for it</source>
        <translation>登记册没有对应的栏目</translation>
    </message>
    <message>
        <source>identity numbers are never kept</source>
        <translation>身份证号一律不存</translation>
    </message>
    <message>
        <source>guessed: a word in its heading</source>
        <translation>猜的：表头里有这个词</translation>
    </message>
</context>
<context>
    <name>doorstep::DateField</name>
    <message>
        <source>6.3, yesterday, +7</source>
        <translation>6.3、昨天、+7</translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>日历（Alt+↓）</translation>
    </message>
    <message>
        <source>“%1” is no day. Type 6.3, 0603, 2026-06-03, 昨天 or +7.</source>
        <translation>“%1”不是日期。请写 6.3、0603、2026-06-03、昨天或 +7。</translation>
    </message>
</context>
<context>
    <name>doorstep::DoorActs</name>
    <message>
        <source>Cl&amp;osed</source>
        <translation>已关店(&amp;O)</translation>
    </message>
    <message>
        <source>It has closed down: no visit is written</source>
        <translation>店已关停：不记走访，只改状态</translation>
    </message>
    <message>
        <source>New &amp;boss</source>
        <translation>换老板(&amp;B)</translation>
    </message>
    <message>
        <source>Another operator: a new shop begins at this door</source>
        <translation>换了经营者：这个门牌从新店重新开始</translation>
    </message>
    <message>
        <source>It is not here any more: no visit is written</source>
        <translation>已不在这里：不记走访，只改状态</translation>
    </message>
    <message>
        <source>%1 changed hands</source>
        <translation>%1转手</translation>
    </message>
    <message>
        <source>“%1” begins at this door; “%2” is closed and found as before. Ctrl+Z takes it back.</source>
        <translation>这个门牌从“%1”重新开始；“%2”已关停，仍可查到。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2. Ctrl+Z takes it back.</source>
        <translation>%1：%2。按 Ctrl+Z 撤销。</translation>
    </message>
    <message>
        <source>Moved away (&amp;X)</source>
        <translation>搬走了(&amp;X)</translation>
    </message>
    <message>
        <source>Not done. What was typed is there again when it is opened again before Doorstep is closed.</source>
        <translation>没有登记。关闭走访簿之前再次打开时，输入的内容还在。</translation>
    </message>
</context>
<context>
    <name>doorstep::DraftKeeper</name>
    <message>
        <source>Close all the same</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>What you type can&apos;t be kept in the register just now: %1 It stays in this window, and is tried again every few seconds.</source>
        <translation>所打的内容眼下写不进登记册：%1 内容留在本窗口里，每隔几秒再试。</translation>
    </message>
    <message>
        <source>What you typed is kept as a draft now; it is not saved as a visit yet.</source>
        <translation>所打的内容已留作草稿，还没有保存成走访记录。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be kept in the register just now: %2 When it is closed, that is lost.</source>
        <translation>%1眼下写不进登记册：%2关闭后就没有了。</translation>
    </message>
    <message>
        <source>What looks like the number of an identity card is not kept in the draft: take it out.</source>
        <translation>像身份证号码的数字不写进草稿，请删去。</translation>
    </message>
    <message>
        <source>What looked like the number of an identity card was not kept in the draft.</source>
        <translation>草稿没有保留其中像身份证号码的内容。</translation>
    </message>
</context>
<context>
    <name>doorstep::DueDoors</name>
    <message>
        <source>promised for %1</source>
        <translation>约定 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>not yet visited</source>
        <translation>尚未走访</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>Open needs</source>
        <translation>未销需求</translation>
    </message>
    <message numerus="yes">
        <source>%n open</source>
        <translation>
            <numerusform>%n 件在办</numerusform>
        </translation>
    </message>
    <message>
        <source>Why</source>
        <translation>为什么</translation>
    </message>
</context>
<context>
    <name>doorstep::EarlierImportsList</name>
    <message>
        <source>undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>操作人</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rows written</source>
        <translation>写入行数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>&amp;Undo this import</source>
        <translation>撤销这次导入(&amp;U)</translation>
    </message>
    <message>
        <source>Earlier imports</source>
        <translation>以前的导入</translation>
    </message>
    <message>
        <source>Rows that stay, because they were changed since</source>
        <translation>之后改过、因而保留的行</translation>
    </message>
    <message>
        <source>Nothing has been imported yet.</source>
        <translation>还没有导入过。</translation>
    </message>
    <message>
        <source>Undoing %1…</source>
        <translation>正在撤销：%1…</translation>
    </message>
    <message numerus="yes">
        <source>Undone: %1 (%n row(s)).</source>
        <translation>
            <numerusform>已撤销：%1（%n 行）。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing of %1 could be undone.</source>
        <translation>“%1”没有可以撤销的行。</translation>
    </message>
    <message numerus="yes">
        <source> %n row(s) were changed or used since and stay:</source>
        <translation>
            <numerusform> %n 行之后改过或用到，予以保留：</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>doorstep::EditButton</name>
    <message>
        <source>Change the fields: F2, Enter on one or a double click</source>
        <translation>修改字段：按 F2，或在字段上按回车、双击</translation>
    </message>
    <message>
        <source>Done (Esc)</source>
        <translation>完成（Esc）</translation>
    </message>
    <message>
        <source>Edit (F2)</source>
        <translation>修改（F2）</translation>
    </message>
</context>
<context>
    <name>doorstep::EntryColumn</name>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>Clear the form</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Drop the correction</source>
        <translation>取消更正</translation>
    </message>
    <message>
        <source>Open the subject (Ctrl+Shift+O)</source>
        <translation>打开走访对象（Ctrl+Shift+O）</translation>
    </message>
    <message>
        <source>Write it here</source>
        <translation>写到这里</translation>
    </message>
    <message>
        <source>Typed on at %1: “%2”. %3</source>
        <translation>在“%1”这里接着键入的“%2”还没有写进去。%3</translation>
    </message>
    <message>
        <source>Nobody chosen yet</source>
        <translation>还没有选定对象</translation>
    </message>
    <message>
        <source>Type above, or start a walk from the block list.</source>
        <translation>在上面输入查找，或从街区名单开始走访。</translation>
    </message>
    <message>
        <source>Choose for whom it is.</source>
        <translation>先选好是谁的。</translation>
    </message>
    <message>
        <source>Before you ring</source>
        <translation>进门前看一眼</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>复制这些文字</translation>
    </message>
    <message>
        <source>Write it at “%1”</source>
        <translation>写到“%1”</translation>
    </message>
</context>
<context>
    <name>doorstep::EraseDialog</name>
    <message>
        <source>&amp;Erase</source>
        <translation>彻底删除(&amp;E)</translation>
    </message>
    <message>
        <source>Erase %1</source>
        <translation>彻底删除 %1</translation>
    </message>
    <message>
        <source>%1 is taken out of the register, its journal and its backups for good; nothing brings it back. Visits and needs are still counted in the figures of their months, as nobody&apos;s.</source>
        <translation>%1 将从登记册、变更簿和备份中永久删除，无法恢复。走访和需求仍计入各月的数字，但不再属于任何人。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Also in: %1</source>
        <translation>还在：%1</translation>
    </message>
    <message>
        <source>Not reached from here:</source>
        <translation>这里够不到的：</translation>
    </message>
    <message>
        <source>What there is</source>
        <translation>现有内容</translation>
    </message>
    <message>
        <source>To erase, type the name: %1</source>
        <translation>要删除，请输入名称：%1</translation>
    </message>
    <message>
        <source>Their entries, which go:</source>
        <translation>本人的条目，将删除：</translation>
    </message>
    <message>
        <source>Others&apos; entries, which stay; what they tell of the person goes:</source>
        <translation>别人的条目，保留不动，只去掉其中提到此人的内容：</translation>
    </message>
</context>
<context>
    <name>doorstep::FieldEditor</name>
    <message>
        <source>Written elsewhere meanwhile: “%1”. What is typed here is written when it is typed on; Esc takes what stands there.</source>
        <translation>别处已写成“%1”。接着改一下再离开，就写入这里的；按 Esc 采用别处写的。</translation>
    </message>
</context>
<context>
    <name>doorstep::FieldForm</name>
    <message>
        <source>%1 “%2” (%3)</source>
        <translation>%1“%2”（%3）</translation>
    </message>
    <message>
        <source>Not saved, and still there when it is opened again: %1</source>
        <translation>没有保存，再次打开时还在：%1</translation>
    </message>
    <message>
        <source>Not saved: %1 (%2). Esc takes it back.</source>
        <translation>没有保存：%1（%2）。按 Esc 收回。</translation>
    </message>
    <message>
        <source>Taken back: %1 %2. Ctrl+Z brings it back.</source>
        <translation>已收回：%1“%2”。按 Ctrl+Z 找回。</translation>
    </message>
    <message>
        <source>taking back %1</source>
        <translation>收回%1</translation>
    </message>
    <message>
        <source>It is there again when that row is opened.</source>
        <translation>再打开那一行时，这些字就在那里。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>field: what is said of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Write what is typed here</source>
        <translation>写入这里的</translation>
    </message>
    <message>
        <source>Take what stands there</source>
        <translation>采用别处写的</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>row, field</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Saved now: %1</source>
        <translation>现已保存：%1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>whose, row</comment>
        <translation>%1，%2</translation>
    </message>
</context>
<context>
    <name>doorstep::FigureBars</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1, last month %2</source>
        <translation>%1&#x3000;上月 %2</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>数</translation>
    </message>
</context>
<context>
    <name>doorstep::FiguresModel</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, %1</source>
        <translation>，%1</translation>
    </message>
    <message>
        <source>, last month</source>
        <translation>，上月</translation>
    </message>
    <message>
        <source>, year so far</source>
        <translation>，本年累计</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>增减</translation>
    </message>
    <message>
        <source>Year so far</source>
        <translation>本年累计</translation>
    </message>
    <message>
        <source>Enter: the rows behind it</source>
        <translation>回车：看明细</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本月</translation>
    </message>
    <message>
        <source>Figure</source>
        <translation>指标</translation>
    </message>
    <message>
        <source>, as it is now</source>
        <translation>，现在的数</translation>
    </message>
    <message>
        <source>, corrected since the seal</source>
        <translation>，封账后的更正</translation>
    </message>
    <message>
        <source>        as it is now</source>
        <translation>        现在</translation>
    </message>
    <message>
        <source>As it was reported.</source>
        <translation>上报时的数。</translation>
    </message>
    <message>
        <source>As it was reported. Enter: what was written since the seal</source>
        <translation>上报时的数。回车：封账后的更正</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>上月</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>本年累计</translation>
    </message>
</context>
<context>
    <name>doorstep::FillStrip</name>
    <message>
        <source>Do it (Enter)</source>
        <translation>确定（Enter）</translation>
    </message>
    <message>
        <source>Leave (Esc)</source>
        <translation>放弃（Esc）</translation>
    </message>
    <message>
        <source>what is chosen in a step</source>
        <translation>一个步骤里所选的内容</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>“%1”</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>whose: words</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>doorstep::FindBox</name>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Name, pinyin, phone tail, door, words of a visit</source>
        <translation>名称、拼音、电话尾号、门牌、走访内容</translation>
    </message>
    <message>
        <source>Name, pinyin, phone tail or door</source>
        <translation>名称、拼音、电话尾号或门牌</translation>
    </message>
    <message>
        <source>The register is still being read…</source>
        <translation>正在读取名册…</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>没有找到</translation>
    </message>
</context>
<context>
    <name>doorstep::FindList</name>
    <message>
        <source>Found</source>
        <translation>查找结果</translation>
    </message>
</context>
<context>
    <name>doorstep::FindModel</name>
    <message>
        <source>Register a new subject “%1”</source>
        <translation>登记新的走访对象“%1”</translation>
    </message>
    <message>
        <source>Past visits</source>
        <translation>走访记录</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>页面</translation>
    </message>
</context>
<context>
    <name>doorstep::FlagEditor</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>doorstep::FolderLine</name>
    <message>
        <source>Another disk, USB stick or network folder; may wait</source>
        <translation>另一块磁盘、U 盘或网络文件夹，可以以后再选</translation>
    </message>
    <message>
        <source>Second place for backups</source>
        <translation>第二备份处</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>选择(&amp;O)…</translation>
    </message>
</context>
<context>
    <name>doorstep::FormPane</name>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete the chosen rows (Delete); undo brings them back</source>
        <translation>删除所选行（Delete 键），可撤销</translation>
    </message>
</context>
<context>
    <name>doorstep::FormsList</name>
    <message>
        <source>MMM d</source>
        <comment>Qt date format of a day without its year</comment>
        <translation>M月d日</translation>
    </message>
    <message>
        <source>Filled on %1</source>
        <translation>%1 已填</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>已过期</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>未填</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>报表</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>本期</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>截止</translation>
    </message>
    <message>
        <source>No form is known yet. Drop the workbook that the town sent here, or choose it: its headings are read, and it is filled each month from then on.</source>
        <translation>还没有报表。把镇里发来的表拖到这里，或点右上角选择：走访簿会读它的表头，以后每月自动填好。</translation>
    </message>
    <message>
        <source>Forms of the month</source>
        <translation>本月报表</translation>
    </message>
</context>
<context>
    <name>doorstep::FormsPage</name>
    <message>
        <source>&amp;Teach a form…</source>
        <translation>学一张表(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>Printing “%1”…</source>
        <translation>正在打印“%1”…</translation>
    </message>
    <message>
        <source>Printed: %1 (%2 rows)</source>
        <translation>已打印：%1（%2 行）</translation>
    </message>
    <message>
        <source>&amp;Open the folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>The month before (Ctrl+Left)</source>
        <translation>上个月（Ctrl+←）</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>The month after (Ctrl+Right)</source>
        <translation>下个月（Ctrl+→）</translation>
    </message>
    <message>
        <source>Into the folder below (Ctrl+Enter)</source>
        <translation>填到下面的文件夹（Ctrl+回车）</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose the folder for filled forms</source>
        <translation>选择存放填好的表的文件夹</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>存放到</translation>
    </message>
    <message>
        <source>No form waits</source>
        <translation>没有未填的表</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Fill all %n that wait</source>
        <translation>
            <numerusform>填好全部 %n 张未填的表(&amp;F)</numerusform>
        </translation>
    </message>
    <message>
        <source>Fill this one a&amp;gain</source>
        <translation>这张再填一次(&amp;G)</translation>
    </message>
    <message>
        <source>Fill t&amp;his one</source>
        <translation>填这一张(&amp;H)</translation>
    </message>
    <message>
        <source>Choose the form that the town sent</source>
        <translation>选择镇里发来的表</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx *.xlsm);;All files (*)</source>
        <translation>工作簿 (*.xlsx *.xlsm);;所有文件 (*)</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>It needs a name.</source>
        <translation>请写个表名。</translation>
    </message>
    <message>
        <source>Learn the form %1</source>
        <translation>学会报表“%1”</translation>
    </message>
    <message>
        <source>“%1” is known now and waits to be filled.</source>
        <translation>“%1”学会了，等着填。</translation>
    </message>
    <message>
        <source>Change the form %1</source>
        <translation>修改报表“%1”</translation>
    </message>
    <message>
        <source>Forget the form %1</source>
        <translation>忘掉报表“%1”</translation>
    </message>
    <message>
        <source>“%1” is forgotten; Ctrl+Z brings it back.</source>
        <translation>“%1”已忘掉，Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>Filling the forms of %1…</source>
        <translation>正在填%1的报表…</translation>
    </message>
    <message>
        <source>Fill the forms of %1</source>
        <translation>填%1的报表</translation>
    </message>
    <message>
        <source>Filled: %1 (%2 rows)</source>
        <translation>已填：%1（%2 行）</translation>
    </message>
    <message>
        <source>Read &amp;answers…</source>
        <translation>读入回填(&amp;A)…</translation>
    </message>
    <message>
        <source>What others have filled into the form, and nothing else of it</source>
        <translation>只读入他人在所选表中回填的栏目</translation>
    </message>
    <message>
        <source>Choose the form that was filled in</source>
        <translation>选择已回填的表</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>row %1 (%2)</source>
        <translation>第 %1 行（%2）</translation>
    </message>
    <message>
        <source>Rows with answers taken: %1; Ctrl+Z takes them back.</source>
        <translation>已读入回填 %1 行，按 Ctrl+Z 可撤销。</translation>
    </message>
    <message>
        <source>Not found in the register: %1.</source>
        <translation>登记簿里没有找到：%1。</translation>
    </message>
    <message>
        <source>Filled with whole names, phones and codes: %1. Whoever has the file reads them, unless it is under a passphrase.</source>
        <translation>填了完整的姓名、电话和代码：%1。拿到文件的人都能看到，除非加上口令。</translation>
    </message>
    <message>
        <source>A workbook that the town sent; it can also be dropped here (Insert)</source>
        <translation>镇里发来的工作簿，也可以直接拖进来（Insert）</translation>
    </message>
</context>
<context>
    <name>doorstep::GroupCard</name>
    <message>
        <source>Edit</source>
        <translation>改</translation>
    </message>
    <message>
        <source>Edit: %1</source>
        <translation>修改：%1</translation>
    </message>
    <message>
        <source>Fold</source>
        <translation>收起</translation>
    </message>
    <message>
        <source>Unfold</source>
        <translation>展开</translation>
    </message>
    <message>
        <source>Fold: %1</source>
        <translation>收起：%1</translation>
    </message>
    <message>
        <source>Unfold: %1</source>
        <translation>展开：%1</translation>
    </message>
</context>
<context>
    <name>doorstep::HandingOver</name>
    <message>
        <source>Taking the register over</source>
        <translation>接手登记册</translation>
    </message>
    <message>
        <source>%1 handed this register over on %2. Who goes on with it? The name stands beside everything that is written from now on.</source>
        <translation>%1 于 %2 移交了这份登记册。由谁接手？以后写下的每一条都记着这个名字。</translation>
    </message>
    <message>
        <source>Your name</source>
        <translation>您的姓名</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>接手(&amp;T)</translation>
    </message>
    <message>
        <source>Where the register to hand over is written</source>
        <translation>移交的登记册写到哪里</translation>
    </message>
    <message>
        <source>Registers under a passphrase (*.doorstep-locked)</source>
        <translation>有口令的登记册 (*.doorstep-locked)</translation>
    </message>
    <message>
        <source>%1 handed over %2</source>
        <translation>%1 移交 %2</translation>
    </message>
    <message>
        <source>Everything in the register goes along: names, lists, columns and forms that it remembers, cards, settings. Your successor opens the file by this passphrase; give it by word of mouth, never with the file.</source>
        <translation>登记册里的一切都随着走：姓名、名单、记住的列和报表、联系卡、设置。接手的人凭这个口令打开；请当面告诉，不要和文件放在一起。</translation>
    </message>
    <message>
        <source>Ready to hand over: %1. Your successor opens it by File › Open register. What is written here from now on does not reach them.</source>
        <translation>可以移交了：%1。接手的人用“文件”里的“打开登记册”打开。以后在这里写的，不会到对方那里。</translation>
    </message>
    <message>
        <source>%1 is a register under a passphrase.</source>
        <translation>%1 是有口令的登记册。</translation>
    </message>
    <message>
        <source>Where the register is kept</source>
        <translation>登记册存放在哪里</translation>
    </message>
    <message>
        <source>Registers (*.doorstep)</source>
        <translation>登记册 (*.doorstep)</translation>
    </message>
    <message>
        <source>You write as %1.</source>
        <translation>现在以%1的名义填写。</translation>
    </message>
</context>
<context>
    <name>doorstep::HandsLine</name>
    <message>
        <source>What the signboard says now</source>
        <translation>现在的店招</translation>
    </message>
    <message>
        <source>What the signboard says now; Enter does it, Esc closes</source>
        <translation>现在的店招；回车登记，Esc 关闭</translation>
    </message>
    <message>
        <source>New operator</source>
        <translation>新经营者</translation>
    </message>
    <message>
        <source>Phone of the new operator</source>
        <translation>新经营者电话</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>起始日期</translation>
    </message>
    <message>
        <source>It changed hands</source>
        <translation>换老板</translation>
    </message>
</context>
<context>
    <name>doorstep::HealthLine</name>
    <message>
        <source>Read only</source>
        <translation>只读</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>正在检查…</translation>
    </message>
    <message>
        <source>The register is damaged.</source>
        <translation>走访簿已损坏。</translation>
    </message>
    <message>
        <source>No backup was made: %1</source>
        <translation>没有备份成功：%1</translation>
    </message>
    <message>
        <source>The last backup is of %1.</source>
        <translation>最近的备份是 %1 的。</translation>
    </message>
    <message>
        <source>The disk is nearly full: %1 left.</source>
        <translation>磁盘快满了：只剩 %1。</translation>
    </message>
    <message>
        <source>The register lies on a network folder: keep it on this PC, and the backups there.</source>
        <translation>走访簿放在网络文件夹里：请放在本机，把备份放到网络文件夹。</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>Damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>no backup yet</source>
        <translation>还没有备份</translation>
    </message>
    <message>
        <source>backed up today</source>
        <translation>今天已备份</translation>
    </message>
    <message numerus="yes">
        <source>backup %n day(s) old</source>
        <translation>
            <numerusform>备份是 %n 天前的</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>network folder</source>
        <translation>网络文件夹</translation>
    </message>
    <message>
        <source>Nothing was copied to the second place %1: %2</source>
        <translation>没有复制到第二备份处 %1：%2</translation>
    </message>
    <message>
        <source>The second place %1 has no backup yet. Put the stick in, or connect the disk.</source>
        <translation>第二备份处 %1 还没有备份。请插入 U 盘或连接磁盘。</translation>
    </message>
    <message>
        <source>The backup in the second place %1 is of %2. Put the stick in, or connect the disk.</source>
        <translation>第二备份处 %1 的备份停在 %2。请插入 U 盘或连接磁盘。</translation>
    </message>
    <message>
        <source>The second place %1 is on the same disk as the register and would be lost with it. Choose another: File › Second place for backups.</source>
        <translation>第二备份处 %1 与登记册在同一块磁盘上，磁盘坏了会一起丢失。请另选：文件 › 第二备份处。</translation>
    </message>
    <message>
        <source>second place</source>
        <translation>第二备份处</translation>
    </message>
    <message>
        <source>%1: no backup yet</source>
        <translation>%1 尚无备份</translation>
    </message>
    <message>
        <source>%1 today</source>
        <translation>%1 今天</translation>
    </message>
    <message numerus="yes">
        <source>%1 %n day(s) ago</source>
        <translation>
            <numerusform>%1 %n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>Values that can&apos;t be right, as a failing disk leaves them: %1. Put them right, or restore a backup from before.</source>
        <translation>有些值不可能正确，像是磁盘故障所致：%1。请改正，或恢复更早的备份。</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message>
        <source>Doubtful values</source>
        <translation>有可疑的值</translation>
    </message>
    <message>
        <source>The register lies on a disk that can be taken away, and whoever finds it can read it: keep it on this PC, or encrypt that disk.</source>
        <translation>登记册放在可以拔走的磁盘上，谁捡到都能看：请放在本机，或者给那个磁盘加密。</translation>
    </message>
    <message>
        <source>Not where it was</source>
        <translation>文件不在原处</translation>
    </message>
    <message>
        <source>backup of %1</source>
        <translation>备份于 %1</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>place, day of its backup</comment>
        <translation>%1：%2 的备份</translation>
    </message>
    <message>
        <source>%1, without the newest</source>
        <translation>%1，还没有最新登记的内容</translation>
    </message>
</context>
<context>
    <name>doorstep::HeldLetters</name>
    <message>
        <source>%1: %2</source>
        <comment>whose: words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Copied. Ctrl+V puts them where they belong.</source>
        <translation>已复制。按 Ctrl+V 粘到该写的地方。</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>复制这些文字</translation>
    </message>
</context>
<context>
    <name>doorstep::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Chapters</source>
        <translation>目录</translation>
    </message>
    <message>
        <source>Questions and answers</source>
        <translation>问与答</translation>
    </message>
    <message>
        <source>The &amp;guide to print…</source>
        <translation>打印手册(&amp;G)…</translation>
    </message>
    <message>
        <source>The &amp;keys to print…</source>
        <translation>打印快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>Doorstep keys.pdf</source>
        <translation>走访簿快捷键.pdf</translation>
    </message>
    <message>
        <source>Doorstep guide.pdf</source>
        <translation>走访簿使用手册.pdf</translation>
    </message>
    <message>
        <source>Where it is kept, to be printed</source>
        <translation>存到哪里（存好后可打印）</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
</context>
<context>
    <name>doorstep::HistoryChangesModel</name>
    <message>
        <source>entered</source>
        <translation>（新登记）</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>From</source>
        <translation>原来</translation>
    </message>
    <message>
        <source>To</source>
        <translation>改为</translation>
    </message>
</context>
<context>
    <name>doorstep::HistoryDialog</name>
    <message>
        <source>&amp;Turn this back…</source>
        <translation>撤回这一步(&amp;T)…</translation>
    </message>
    <message>
        <source>Turn it &amp;back</source>
        <translation>撤回(&amp;B)</translation>
    </message>
    <message>
        <source>History</source>
        <translation>变更簿</translation>
    </message>
    <message>
        <source>Changes of the register</source>
        <translation>名册的变更</translation>
    </message>
    <message>
        <source>What the chosen one changed</source>
        <translation>所选一步改动的内容</translation>
    </message>
    <message>
        <source>What was done, or by whom (Ctrl+F)</source>
        <translation>按内容或人查找（Ctrl+F）</translation>
    </message>
    <message>
        <source>What was done, or by whom</source>
        <translation>按内容或人查找</translation>
    </message>
    <message>
        <source>Kind of change</source>
        <translation>变更类型</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>没有找到。</translation>
    </message>
    <message>
        <source>Looking what comes of it…</source>
        <translation>正在查看撤回后的结果…</translation>
    </message>
    <message>
        <source>Turning back…</source>
        <translation>正在撤回…</translation>
    </message>
    <message>
        <source>Nothing of it can be turned back. %1</source>
        <translation>这一步没有可以撤回的内容。%1</translation>
    </message>
    <message numerus="yes">
        <source>“%1” is done again: %n row(s).</source>
        <translation>
            <numerusform>将重做“%1”：%n 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>“%1” is turned back: %n row(s).</source>
        <translation>
            <numerusform>将撤回“%1”：%n 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were turned back.</source>
        <translation>
            <numerusform>已撤回 %n 条。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) were done again.</source>
        <translation>
            <numerusform>已重做 %n 条。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::HistoryModel</name>
    <message>
        <source>turned back</source>
        <translation>已撤回</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>谁</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>条数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>doorstep::HubDialog</name>
    <message>
        <source>Packs are &amp;sealed by a passphrase</source>
        <translation>数据包用口令封好(&amp;S)</translation>
    </message>
    <message>
        <source>Hub of the town or district</source>
        <translation>镇里或区里的同步服务器</translation>
    </message>
    <message>
        <source>Where the town or the district has a server, what is new here goes there by itself, and what others sent is merged when you say so. Those who look after it tell you the address. The password does not belong in it: it stands in the file of passwords (~/.pgpass) or of services. Leave the line empty for none.</source>
        <translation>镇里或区里有服务器时，这里新写的自己送上去，别人送来的由您决定什么时候合并。地址由管服务器的人告诉您。地址里不要写密码，密码写在密码文件（~/.pgpass）或服务文件里。没有服务器就留空。</translation>
    </message>
    <message>
        <source>Address of the hub</source>
        <translation>同步服务器的地址</translation>
    </message>
</context>
<context>
    <name>doorstep::HubKeeper</name>
    <message>
        <source>Nothing was sent to the hub: %1</source>
        <translation>没有送上同步服务器：%1</translation>
    </message>
    <message>
        <source>What was new is on the hub.</source>
        <translation>新内容已送上同步服务器。</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) of others wait on the hub.</source>
        <translation>
            <numerusform>服务器上有 %n 个别人送来的数据包等着合并。</numerusform>
        </translation>
    </message>
    <message>
        <source>Synchronise now</source>
        <translation>立即同步</translation>
    </message>
    <message>
        <source>Sending what is new to the hub…</source>
        <translation>正在把新内容送上同步服务器…</translation>
    </message>
    <message>
        <source>&amp;Skip</source>
        <translation>跳过(&amp;S)</translation>
    </message>
    <message>
        <source>Packs on the hub are sealed by one passphrase, which the blocks and their town agree on. Whoever looks after the server does not know it.</source>
        <translation>服务器上的数据包用同一个口令封好，由各街区和镇里约定。管服务器的人不知道这个口令。</translation>
    </message>
    <message>
        <source>Synchronising with the hub…</source>
        <translation>正在与服务器同步…</translation>
    </message>
    <message>
        <source>Nothing was new for the hub.</source>
        <translation>没有新内容要送。</translation>
    </message>
    <message numerus="yes">
        <source>%n pack(s) of others were merged.</source>
        <translation>
            <numerusform>合并了 %n 个别人送来的数据包。</numerusform>
        </translation>
    </message>
    <message>
        <source>Written differently, to be decided: %1.</source>
        <translation>写得不一样、等着定的：%1 处。</translation>
    </message>
</context>
<context>
    <name>doorstep::ImportPage</name>
    <message>
        <source>1 List</source>
        <translation>1 名单</translation>
    </message>
    <message>
        <source>2 Columns</source>
        <translation>2 核对列</translation>
    </message>
    <message>
        <source>3 Preview and import</source>
        <translation>3 预览并导入</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Reading %1…</source>
        <translation>正在读取 %1…</translation>
    </message>
    <message>
        <source>Say in the first step which block these rows are in.</source>
        <translation>请在第一步选定这些行属于哪个街区。</translation>
    </message>
    <message>
        <source>Comparing with the register…</source>
        <translation>正在与登记册比对…</translation>
    </message>
    <message>
        <source>Importing %1…</source>
        <translation>正在导入 %1…</translation>
    </message>
    <message>
        <source>Save the rejects</source>
        <translation>保存退回的行</translation>
    </message>
    <message>
        <source>%1 to be put right.xlsx</source>
        <translation>%1（待更正）.xlsx</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>Writing %1…</source>
        <translation>正在写出 %1…</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n row(s) to be put right</source>
        <translation>
            <numerusform>%1：%n 行待更正</numerusform>
        </translation>
    </message>
    <message>
        <source>Add “%1” to %2</source>
        <translation>将“%1”加入%2</translation>
    </message>
    <message>
        <source>Read “%1” as an entry of %2</source>
        <translation>将“%1”当作%2的条目</translation>
    </message>
</context>
<context>
    <name>doorstep::KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>任何页面</translation>
    </message>
    <message>
        <source>Find anybody: name, pinyin, phone, door, words</source>
        <translation>查找：名称、拼音、电话、门牌、走访内容</translation>
    </message>
    <message>
        <source>A new visit</source>
        <translation>新的走访</translation>
    </message>
    <message>
        <source>The pages, from above</source>
        <translation>各页面，自上而下</translation>
    </message>
    <message>
        <source>Typing a visit in</source>
        <translation>走访登记</translation>
    </message>
    <message>
        <source>Met, absent, refused, come back</source>
        <translation>见到、不在、拒绝、再来</translation>
    </message>
    <message>
        <source>Card given, or not</source>
        <translation>是否发卡</translation>
    </message>
    <message>
        <source>Save, and on to the next door</source>
        <translation>保存并到下一户</translation>
    </message>
    <message>
        <source>To the need; once more: another need</source>
        <translation>到需求；再按一次为下一条需求</translation>
    </message>
    <message>
        <source>To the wish</source>
        <translation>到微心愿</translation>
    </message>
    <message>
        <source>The door before, the next door</source>
        <translation>上一户、下一户</translation>
    </message>
    <message>
        <source>Ways to type a date</source>
        <translation>日期的写法</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表格</translation>
    </message>
    <message>
        <source>Open the row</source>
        <translation>打开所在行</translation>
    </message>
    <message>
        <source>Mark a door for the walk</source>
        <translation>把一户加入走访</translation>
    </message>
    <message>
        <source>Copy with headings, for Excel</source>
        <translation>连同标题复制到 Excel</translation>
    </message>
    <message>
        <source>Delete; Ctrl+Z brings it back</source>
        <translation>删除；按 Ctrl+Z 恢复</translation>
    </message>
    <message>
        <source>Move the row of a list up or down</source>
        <translation>名单里的行上移、下移</translation>
    </message>
    <message>
        <source>A page by its name or pinyin</source>
        <translation>转到页面：名称或拼音首字母</translation>
    </message>
    <message>
        <source>Open a register; quit</source>
        <translation>打开登记册；退出</translation>
    </message>
    <message>
        <source>Save, and stay at the door</source>
        <translation>保存并留在这一户</translation>
    </message>
    <message>
        <source>Calendar of a date</source>
        <translation>打开日历</translation>
    </message>
    <message>
        <source>Block list and sheet</source>
        <translation>街区名单、整单录入</translation>
    </message>
    <message>
        <source>Type in the walk; save the sheet</source>
        <translation>走访登记；保存整单</translation>
    </message>
    <message>
        <source>The walk as a sheet</source>
        <translation>整单录入</translation>
    </message>
    <message>
        <source>Print the walk sheet</source>
        <translation>打印走访单</translation>
    </message>
    <message>
        <source>Paste cells copied from Excel</source>
        <translation>粘贴 Excel 单元格</translation>
    </message>
    <message>
        <source>Back to the table</source>
        <translation>回到表格</translation>
    </message>
    <message>
        <source>A new row</source>
        <translation>新增一行</translation>
    </message>
    <message>
        <source>Open the subject</source>
        <translation>打开走访对象</translation>
    </message>
    <message>
        <source>From the names of the lists into one</source>
        <translation>从名单目录进入名单</translation>
    </message>
    <message>
        <source>Needs, shared problems, wishes</source>
        <translation>需求、共性问题、微心愿</translation>
    </message>
    <message>
        <source>The next step</source>
        <translation>下一步</translation>
    </message>
    <message>
        <source>The stage before, the next stage</source>
        <translation>上一阶段、下一阶段</translation>
    </message>
    <message>
        <source>Needs as a board or a table</source>
        <translation>需求：看板或表格</translation>
    </message>
    <message>
        <source>Add needs to a shared problem</source>
        <translation>把需求并入共性问题</translation>
    </message>
    <message>
        <source>Subjects, report, import</source>
        <translation>走访对象、月报、导入</translation>
    </message>
    <message>
        <source>The subject before, the next subject</source>
        <translation>上一个、下一个走访对象</translation>
    </message>
    <message>
        <source>The month before, the next month</source>
        <translation>上个月、下个月</translation>
    </message>
    <message>
        <source>Chosen needs become a shared problem; suggestions for such</source>
        <translation>把所选需求归集为共性问题；归集建议</translation>
    </message>
    <message>
        <source>Add needs on the problems page</source>
        <translation>在共性问题页补充需求</translation>
    </message>
    <message>
        <source>Print a shared problem&apos;s slip</source>
        <translation>打印共性问题的办理单</translation>
    </message>
    <message>
        <source>Filter, from anywhere on the page</source>
        <translation>筛选，在本页任何位置都行</translation>
    </message>
    <message>
        <source>Edit the fields or the cell; they are opened for reading</source>
        <translation>修改字段或单元格；打开时只供阅读</translation>
    </message>
    <message>
        <source>Likewise, on a field; a double click does it, too</source>
        <translation>在字段上：同样开始修改，双击也可以</translation>
    </message>
    <message>
        <source>The steps, the same on needs and problems</source>
        <translation>各步骤，需求与共性问题相同</translation>
    </message>
    <message>
        <source>Feed back one asker alone</source>
        <translation>单独反馈给一位</translation>
    </message>
    <message>
        <source>Reopen what is closed or fulfilled</source>
        <translation>重新打开已结案或已实现的</translation>
    </message>
    <message>
        <source>Undo and redo what was done on this page</source>
        <translation>撤销、重做本页这次所做的</translation>
    </message>
    <message>
        <source>History: turn back what is older</source>
        <translation>变更簿：撤回更早的改动</translation>
    </message>
    <message>
        <source>Close the notice across the window</source>
        <translation>关闭窗口上方的提示</translation>
    </message>
    <message>
        <source>On the list: walk the chosen doors</source>
        <translation>在名单里：依次走访所选的门</translation>
    </message>
    <message>
        <source>End editing and store it; what is refused is taken back</source>
        <translation>结束修改并保存；存不进去的收回</translation>
    </message>
    <message>
        <source>Line, outcome, need of the paper</source>
        <translation>照纸上写行号、结果、诉求</translation>
    </message>
    <message>
        <source>A shop that is not in the register</source>
        <translation>登记册里没有的新店</translation>
    </message>
    <message>
        <source>In the next role</source>
        <translation>换下一个走访身份</translation>
    </message>
    <message>
        <source>A shop changed hands</source>
        <translation>换老板</translation>
    </message>
    <message>
        <source>On the needs: what the deputies collected, as a sheet</source>
        <translation>需求页：代表收集的意见建议，整表录入</translation>
    </message>
    <message>
        <source>On the services: packages, the picture of each group</source>
        <translation>服务增能包页：服务包，群体画像</translation>
    </message>
    <message>
        <source>Larger and smaller text</source>
        <translation>字号放大、缩小</translation>
    </message>
    <message>
        <source>Ten questions of this page, answered, and its keys</source>
        <translation>本页的十个问题和快捷键</translation>
    </message>
    <message>
        <source>All keys</source>
        <translation>全部快捷键</translation>
    </message>
    <message>
        <source>&amp;Card to print…</source>
        <translation>打印快捷键卡(&amp;C)…</translation>
    </message>
    <message>
        <source>A new visit; the next step of an import; fill every form that waits</source>
        <translation>新走访；导入的下一步；填好所有未填的表</translation>
    </message>
    <message>
        <source>At the door: closed, a new boss, moved away</source>
        <translation>在门口：已关店、换老板、搬走了</translation>
    </message>
    <message>
        <source>Fold a street, unfold it</source>
        <translation>收起、展开一条路</translation>
    </message>
    <message>
        <source>On a subject: a need, a hazard, a wish, a service, the card</source>
        <translation>在走访对象页：添需求、隐患、微心愿、服务、发卡</translation>
    </message>
    <message>
        <source>In a cell: as it was; Ctrl+Z brings the words back</source>
        <translation>在单元格里：不改，按 Ctrl+Z 找回写的内容</translation>
    </message>
    <message>
        <source>On the packs: ours, theirs; likewise for all of a kind</source>
        <translation>数据包页：用我们的、用他们的；同一类一次定完</translation>
    </message>
    <message>
        <source>Print slips, records of visits, the agenda, the list of wishes; else the list in sight</source>
        <translation>打印办理单、走访记录表、议程、微心愿清单；其他页面打印眼前的列表</translation>
    </message>
</context>
<context>
    <name>doorstep::LedgerPage</name>
    <message>
        <source>Filter (Ctrl+F)</source>
        <translation>筛选（Ctrl+F）</translation>
    </message>
    <message>
        <source>Filter the rows</source>
        <translation>筛选各行</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>共 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing here fits. Clear the filter to see all rows.</source>
        <translation>没有符合的。清除筛选即可看到全部。</translation>
    </message>
    <message>
        <source>Show the other rows again</source>
        <translation>重新显示其他行</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>空</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Only rows with %1: %2</source>
        <translation>只看%1：%2</translation>
    </message>
    <message>
        <source>Copy with headings	Ctrl+C</source>
        <translation>连同标题复制	Ctrl+C</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx);;CSV files (*.csv)</source>
        <translation>工作簿 (*.xlsx);;CSV 文件 (*.csv)</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Written: %1 (names and phones masked)</source>
        <translation>已写入：%1（姓名、电话已脱敏）</translation>
    </message>
    <message>
        <source>Export these rows to Excel…</source>
        <translation>导出这些行到 Excel…</translation>
    </message>
    <message>
        <source>Export these rows</source>
        <translation>导出这些行</translation>
    </message>
    <message>
        <source>These rows could not be read.</source>
        <translation>这些记录读不出来。</translation>
    </message>
    <message>
        <source>Clear the filters</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Columns to export…</source>
        <translation>导出的栏目…</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>. Left out, for they aren&apos;t told to others: %1</source>
        <translation>。不对外提供，已略去：%1</translation>
    </message>
    <message>
        <source>There is nothing in this list yet.</source>
        <translation>这里还没有内容。</translation>
    </message>
    <message>
        <source>The list holds whole names, phones and codes. Whoever has the file reads them, unless it is under a passphrase.</source>
        <translation>名单里有完整的姓名、电话和代码。拿到文件的人都能看到，除非加上口令。</translation>
    </message>
    <message>
        <source>These rows could not be read anew; they may be out of date.</source>
        <translation>这些行没能重新读出，可能不是最新的。</translation>
    </message>
    <message>
        <source>Print these rows…</source>
        <translation>打印这些行…</translation>
    </message>
    <message>
        <source>The whole town</source>
        <translation>全镇</translation>
    </message>
    <message>
        <source>Printing…</source>
        <translation>正在准备打印…</translation>
    </message>
    <message>
        <source>Save these rows</source>
        <translation>保存这些行</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Print or save these rows, names and phones masked</source>
        <translation>打印这些行或另存，姓名、电话已脱敏</translation>
    </message>
</context>
<context>
    <name>doorstep::LedgersPage</name>
    <message>
        <source>&amp;Ledger</source>
        <translation>台账(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Columns to export…</source>
        <translation>导出的栏目(&amp;C)…</translation>
    </message>
    <message>
        <source>Those in sight, as they stand: exported, or kept under a name</source>
        <translation>按当前表格所示导出，或存为方案</translation>
    </message>
    <message>
        <source>Print (Ctrl+P)</source>
        <translation>打印（Ctrl+P）</translation>
    </message>
    <message>
        <source>Print or save these rows, names and phones masked</source>
        <translation>打印这些行或另存，姓名、电话已脱敏</translation>
    </message>
</context>
<context>
    <name>doorstep::LiftSeal</name>
    <message>
        <source>&amp;Reason</source>
        <translation>原因(&amp;R)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Lifting the seal says that %1 is not reported any more; what is written for it is no longer counted as a correction. Ctrl+Z does not bring the seal back: the month is sealed again with a new workbook. The reason is kept in the history.</source>
        <translation>解除封账表示%1不再算作已上报，之后写入该月的内容不再计为更正。Ctrl+Z 不能恢复封账，需重新封账并生成新的工作簿。原因会记入变更簿。</translation>
    </message>
    <message>
        <source>Lift the seal of %1</source>
        <translation>解除%1封账</translation>
    </message>
</context>
<context>
    <name>doorstep::ListModel</name>
    <message>
        <source>Add %1</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动%1</translation>
    </message>
    <message>
        <source>Saved. %1</source>
        <translation>已保存。%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>row: words</comment>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>doorstep::ListPane</name>
    <message>
        <source>Show what is out of use</source>
        <translation>显示已停用的</translation>
    </message>
    <message>
        <source>%1 (Del)</source>
        <translation>%1（Del）</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s)</source>
        <translation>
            <numerusform>共 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>Up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>“%1” was not written: its row is no longer there.</source>
        <translation>“%1”没有写入：这一行已经不在了。</translation>
    </message>
    <message>
        <source>The new row “%1” is not added yet: it waits in the block it was typed for.</source>
        <translation>新行“%1”尚未添加：它留在原来的街区，回到那里即可继续填写。</translation>
    </message>
    <message>
        <source>The new row “%1” is not added. Ctrl+Z brings it back.</source>
        <translation>新行“%1”未添加。按 Ctrl+Z 恢复。</translation>
    </message>
    <message>
        <source>dropping the new row</source>
        <translation>放弃新行</translation>
    </message>
    <message>
        <source>“%1” can be brought back when the new row is finished.</source>
        <translation>填完当前新行后，才能恢复“%1”。</translation>
    </message>
    <message>
        <source>leaving the cell</source>
        <translation>离开单元格</translation>
    </message>
    <message>
        <source>Edit	F2</source>
        <translation>编辑	F2</translation>
    </message>
    <message>
        <source>Copy with headings	Ctrl+C</source>
        <translation>连同标题复制	Ctrl+C</translation>
    </message>
    <message>
        <source>New (Insert)</source>
        <translation>新增（Insert）</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>list: words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” is in its cell again: it is written when the cell is left, Esc leaves it out.</source>
        <translation>“%1”又回到了格子里：离开格子就会写入，按 Esc 则不写。</translation>
    </message>
</context>
<context>
    <name>doorstep::ListsPage</name>
    <message>
        <source>Which list</source>
        <translation>选择名单</translation>
    </message>
    <message>
        <source>The block</source>
        <translation>街区</translation>
    </message>
    <message>
        <source>Working days</source>
        <translation>工作日</translation>
    </message>
    <message>
        <source>Lists to choose from</source>
        <translation>供选择的名单</translation>
    </message>
    <message>
        <source>Personal data</source>
        <translation>个人信息</translation>
    </message>
</context>
<context>
    <name>doorstep::LookMenu</name>
    <message>
        <source>small</source>
        <translation>小</translation>
    </message>
    <message>
        <source>middle</source>
        <translation>中</translation>
    </message>
    <message>
        <source>large</source>
        <translation>大</translation>
    </message>
    <message>
        <source>very large</source>
        <translation>特大</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>字号 %1</translation>
    </message>
    <message>
        <source>&amp;Larger text</source>
        <translation>放大字号(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller text</source>
        <translation>缩小字号(&amp;S)</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Display (&amp;J)</source>
        <translation>显示(&amp;J)</translation>
    </message>
</context>
<context>
    <name>doorstep::MainWindow</name>
    <message>
        <source>%1 (read only) – Doorstep</source>
        <translation>%1（只读）– 走访簿</translation>
    </message>
    <message>
        <source>%1 – Doorstep</source>
        <translation>%1 – 走访簿</translation>
    </message>
    <message>
        <source>Doorstep</source>
        <translation>走访簿</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;New register…</source>
        <translation>新建登记册(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open register…</source>
        <translation>打开登记册(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Demonstration</source>
        <translation>演示数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Back up now</source>
        <translation>立即备份(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Close the register</source>
        <translation>关闭登记册(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Go</source>
        <translation>转到(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keys</source>
        <translation>快捷键(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>Where the register is kept</source>
        <translation>登记册保存在哪里</translation>
    </message>
    <message>
        <source>Registers (*.doorstep)</source>
        <translation>登记册 (*.doorstep)</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Open a register</source>
        <translation>打开登记册</translation>
    </message>
    <message>
        <source>Backing up…</source>
        <translation>正在备份…</translation>
    </message>
    <message>
        <source>Backed up and read back: %1</source>
        <translation>已备份并读回核对：%1</translation>
    </message>
    <message>
        <source>The language changes when Doorstep is started again.</source>
        <translation>重新启动走访簿后语言生效。</translation>
    </message>
    <message>
        <source>Restore a back&amp;up…</source>
        <translation>恢复备份(&amp;U)…</translation>
    </message>
    <message>
        <source>&amp;Show Party building</source>
        <translation>显示党建内容(&amp;S)</translation>
    </message>
    <message>
        <source>%1 is damaged. Restore the latest backup before you write on.</source>
        <translation>%1 已损坏。请先恢复最近的备份，再继续登记。</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>恢复备份…</translation>
    </message>
    <message>
        <source>Restored as %1.</source>
        <translation>已恢复为 %1。</translation>
    </message>
    <message>
        <source>%1 is open already.</source>
        <translation>%1 已经打开着。</translation>
    </message>
    <message>
        <source>Open for &amp;reading</source>
        <translation>以只读方式打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Take it over</source>
        <translation>接管(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Put the log aside and open</source>
        <translation>把日志移到一边并打开(&amp;P)</translation>
    </message>
    <message>
        <source>The other log is kept as %1.</source>
        <translation>另一个日志已保留为 %1。</translation>
    </message>
    <message>
        <source>Nothing is saved any more</source>
        <translation>不再保存</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>另存一份(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;History…</source>
        <translation>变更簿(&amp;H)…</translation>
    </message>
    <message>
        <source>No backup was made: %1</source>
        <translation>没有备份：%1</translation>
    </message>
    <message>
        <source>Second &amp;place for backups…</source>
        <translation>第二备份处(&amp;P)…</translation>
    </message>
    <message>
        <source>An earlier register of that name left %1, kept beside the new one. It is of use only together with that register&apos;s file; else delete it.</source>
        <translation>以前同名的登记册留下了 %1，保留在新登记册旁边。它只有配合原来的登记册文件才有用；没有那个文件，请删除它。</translation>
    </message>
    <message>
        <source>The register is there again; what you type is saved.</source>
        <translation>登记册又回来了，现在填的会保存。</translation>
    </message>
    <message>
        <source>&amp;Report a problem…</source>
        <translation>报告问题(&amp;R)…</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>正在彻底删除…</translation>
    </message>
    <message>
        <source>Erased. Not reached from here:</source>
        <translation>已从登记簿和够得到的备份里删除。仍须人工查看或这里够不到的：</translation>
    </message>
    <message>
        <source>Unloc&amp;k a file…</source>
        <translation>解开加了口令的文件(&amp;K)…</translation>
    </message>
    <message>
        <source>A file under a passphrase</source>
        <translation>加了口令的文件</translation>
    </message>
    <message>
        <source>Files under a passphrase (*.locked)</source>
        <translation>加了口令的文件 (*.locked)</translation>
    </message>
    <message>
        <source>%1 is under a passphrase.</source>
        <translation>%1 有口令保护。</translation>
    </message>
    <message>
        <source>Where it is unlocked to</source>
        <translation>解开后存到哪里</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已另存为 %1。</translation>
    </message>
    <message>
        <source>Looking for what there is…</source>
        <translation>正在查找留存了哪些内容…</translation>
    </message>
    <message>
        <source>&amp;This page</source>
        <translation>本页帮助(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Guide</source>
        <translation>使用手册(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;About Doorstep</source>
        <translation>关于走访簿(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Hand over…</source>
        <translation>移交(&amp;H)…</translation>
    </message>
    <message>
        <source>%1 is a copy of the register that is open, and somebody went on writing in it. Shall what they wrote be merged into the open one?</source>
        <translation>%1 是当前登记册的一份副本，有人在里面接着写了。要把他们写的合并到当前登记册吗？</translation>
    </message>
    <message>
        <source>&amp;Merge it</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open it by itself</source>
        <translation>单独打开(&amp;O)</translation>
    </message>
    <message>
        <source>Registers (*.doorstep *.doorstep-locked)</source>
        <translation>登记册 (*.doorstep *.doorstep-locked)</translation>
    </message>
    <message>
        <source>Is there a &amp;newer one?</source>
        <translation>有没有新版本(&amp;N)</translation>
    </message>
    <message>
        <source>Folder of the office for new versions</source>
        <translation>单位放新版本的文件夹</translation>
    </message>
    <message>
        <source>Hub of the &amp;town…</source>
        <translation>镇里的同步服务器(&amp;T)…</translation>
    </message>
    <message>
        <source>S&amp;ynchronise with the hub now</source>
        <translation>立即与服务器同步(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>doorstep::MendDialog</name>
    <message>
        <source>Mend row %1</source>
        <translation>修改第 %1 行</translation>
    </message>
    <message>
        <source>&amp;Look at it again</source>
        <translation>重新核对(&amp;L)</translation>
    </message>
    <message>
        <source>For this import; the file stays as it is.</source>
        <translation>只改这次导入的内容，原文件不变。</translation>
    </message>
</context>
<context>
    <name>doorstep::MergeDialog</name>
    <message>
        <source>A shop and a worker can&apos;t be merged.</source>
        <translation>商铺和从业者不能合并。</translation>
    </message>
    <message>
        <source>Merge two entries</source>
        <translation>合并两个走访对象</translation>
    </message>
    <message>
        <source>Choose in each line the value that stays: a click, the arrow keys or the space bar.</source>
        <translation>逐行选定要保留的内容：单击、方向键或空格键。</translation>
    </message>
    <message>
        <source>Fields in which the two differ</source>
        <translation>两者不同的字段</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n visit(s))</source>
        <translation>
            <numerusform>%1（走访 %n 次）</numerusform>
        </translation>
    </message>
    <message>
        <source>Field</source>
        <translation>字段</translation>
    </message>
    <message>
        <source>Visits, needs, wishes and cards of both are kept together. Ctrl+Z takes the two apart again.</source>
        <translation>两者的走访、需求、心愿和发卡记录都归到一起。按 Ctrl+Z 可重新拆开。</translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>Leave them as they are</source>
        <translation>不合并</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空）</translation>
    </message>
    <message>
        <source>%1, stays</source>
        <translation>%1，保留</translation>
    </message>
    <message>
        <source>%1, is given up</source>
        <translation>%1，放弃</translation>
    </message>
</context>
<context>
    <name>doorstep::MonthPage</name>
    <message>
        <source>The month before</source>
        <translation>上一个月</translation>
    </message>
    <message>
        <source>The month before (Ctrl+Left)</source>
        <translation>上一个月（Ctrl+←）</translation>
    </message>
    <message>
        <source>The month after</source>
        <translation>下一个月</translation>
    </message>
    <message>
        <source>The month after (Ctrl+Right)</source>
        <translation>下一个月（Ctrl+→）</translation>
    </message>
    <message>
        <source>Figures of the month</source>
        <translation>本月数据</translation>
    </message>
    <message>
        <source>This figure has no rows of its own to open.</source>
        <translation>这个数没有可以打开的明细。</translation>
    </message>
    <message>
        <source>The four hundreds</source>
        <translation>四百</translation>
    </message>
    <message>
        <source>&amp;Plots…</source>
        <translation>图表(&amp;P)…</translation>
    </message>
    <message>
        <source>By week, by street, by month; to be copied or saved as pictures</source>
        <translation>按周、按道路、按月，可复制或存成图片</translation>
    </message>
    <message>
        <source>last month %1</source>
        <translation>上月 %1</translation>
    </message>
    <message>
        <source>Fill the forms…</source>
        <translation>去填报表…</translation>
    </message>
    <message>
        <source>The forms that the town sent, to be filled for the month</source>
        <translation>镇里发来的、这个月要交的表</translation>
    </message>
    <message>
        <source>All forms of the month are filled.</source>
        <translation>这个月要交的表都填好了。</translation>
    </message>
    <message numerus="yes">
        <source>%n form(s) of the month to fill</source>
        <translation>
            <numerusform>这个月还有 %n 张表要填</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them late</source>
        <translation>
            <numerusform>其中 %n 张已逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>the next is due on %1</source>
        <translation>最近一张 %1 到期</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>doorstep::MoveStrip</name>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>To block</source>
        <translation>移交街区</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方式</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>说明</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n needs)</source>
        <translation>
            <numerusform>%1（%n 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>What was told</source>
        <translation>反馈内容</translation>
    </message>
    <message>
        <source>What was said</source>
        <translation>沟通内容</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>doorstep::NeedActions</name>
    <message>
        <source>Choose a need first.</source>
        <translation>请先选择需求。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n needs</source>
        <translation>
            <numerusform>%1：%n 件需求</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::NeedBoard</name>
    <message>
        <source>%1 %2 (the first %3)</source>
        <translation>%1 %2（列出前 %3 件）</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
</context>
<context>
    <name>doorstep::NeedColumn</name>
    <message>
        <source>Open	Enter</source>
        <translation>打开	Enter</translation>
    </message>
    <message>
        <source>To the next stage	+</source>
        <translation>转到下一阶段	+</translation>
    </message>
    <message>
        <source>Delete	Delete</source>
        <translation>删除	Delete</translation>
    </message>
</context>
<context>
    <name>doorstep::NeedFilters</name>
    <message>
        <source>Open</source>
        <translation>未销号</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>逾期</translation>
    </message>
    <message>
        <source>Due soon</source>
        <translation>临期</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>道路</translation>
    </message>
    <message>
        <source>All categories</source>
        <translation>全部类别</translation>
    </message>
    <message>
        <source>All departments</source>
        <translation>全部部门</translation>
    </message>
    <message>
        <source>All streets</source>
        <translation>全部道路</translation>
    </message>
</context>
<context>
    <name>doorstep::NeedLine</name>
    <message>
        <source>Category of the need</source>
        <translation>需求类别</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>需求内容</translation>
    </message>
    <message>
        <source>What is asked for or was found; Enter adds it, Esc closes</source>
        <translation>提出或发现了什么；回车添加，Esc 收起</translation>
    </message>
    <message>
        <source>Add the need</source>
        <translation>添加需求</translation>
    </message>
    <message>
        <source>Where the need comes from</source>
        <translation>需求来源</translation>
    </message>
    <message>
        <source>No category yet</source>
        <translation>未定</translation>
    </message>
    <message>
        <source>For %1</source>
        <translation>写入%1</translation>
    </message>
</context>
<context>
    <name>doorstep::NeedPane</name>
    <message>
        <source>Open the one who asked</source>
        <translation>打开提出人的档案</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>办理记录</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Deadline</source>
        <translation>办理期限</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Urgency</source>
        <translation>紧急程度</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部门</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>承办人</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Fed back by</source>
        <translation>反馈方式</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Feedback</source>
        <translation>反馈</translation>
    </message>
    <message>
        <source>12345 order</source>
        <translation>12345工单</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>修改%1</translation>
    </message>
    <message>
        <source>number %1</source>
        <translation>销号编号 %1</translation>
    </message>
    <message>
        <source> (only weekends of %1 are known)</source>
        <translation>（%1 年放假安排未录入，只按周末计算）</translation>
    </message>
    <message>
        <source>nobody in the register</source>
        <translation>名册中没有提出人</translation>
    </message>
    <message>
        <source>May help</source>
        <translation>可用服务</translation>
    </message>
    <message>
        <source>Ordered on</source>
        <translation>工单日期</translation>
    </message>
    <message>
        <source>Open the shared problem</source>
        <translation>打开共性问题</translation>
    </message>
    <message>
        <source>A need needs words.</source>
        <translation>需求要有内容。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Kind of opinion</source>
        <translation>意见类别</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>收集人</translation>
    </message>
    <message>
        <source>Collected at</source>
        <translation>收集地点</translation>
    </message>
</context>
<context>
    <name>doorstep::NeedRows</name>
    <message>
        <source>Category of need %1</source>
        <translation>第 %1 条需求的类别</translation>
    </message>
    <message>
        <source>Words of need %1</source>
        <translation>第 %1 条需求的内容</translation>
    </message>
    <message>
        <source>Urgency of need %1</source>
        <translation>第 %1 条需求的紧急程度</translation>
    </message>
    <message>
        <source>Category (Ctrl+D)</source>
        <translation>类别（Ctrl+D）</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>诉求内容</translation>
    </message>
</context>
<context>
    <name>doorstep::NeedsPage</name>
    <message>
        <source>Board</source>
        <translation>看板</translation>
    </message>
    <message>
        <source>A column for each stage (Ctrl+B)</source>
        <translation>每个阶段一列（Ctrl+B）</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>打印办理单</translation>
    </message>
    <message>
        <source>Print or save the slip for the department (Ctrl+P)</source>
        <translation>打印或保存交给部门的办理单（Ctrl+P）</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除%1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n needs</source>
        <translation>
            <numerusform>删除 %n 件需求</numerusform>
        </translation>
    </message>
    <message>
        <source>Gather</source>
        <translation>归集</translation>
    </message>
    <message>
        <source>Make a shared problem of the chosen needs (Ctrl+G)</source>
        <translation>把所选需求归集为一个共性问题（Ctrl+G）</translation>
    </message>
    <message>
        <source>Add to a shared problem (Ctrl+Shift+G)</source>
        <translation>并入已有共性问题（Ctrl+Shift+G）</translation>
    </message>
    <message>
        <source>No needs yet. They are written down with the visit in which they are raised; Insert writes down one of nobody who was visited.</source>
        <translation>还没有需求。走访中提出的随走访登记；不是走访来的按 Insert 登记。</translation>
    </message>
    <message>
        <source>Write down a need from elsewhere: a passer-by, the town&apos;s code, a deputy, 12345</source>
        <translation>登记别处来的需求：路人、彭浦码、人大代表、12345</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加%1</translation>
    </message>
    <message>
        <source>Opinions</source>
        <translation>意见建议</translation>
    </message>
    <message>
        <source>Type or paste what the deputies collected, fifty at once (Ctrl+Shift+O)</source>
        <translation>录入或粘贴代表收集的意见建议，一次可录五十条（Ctrl+Shift+O）</translation>
    </message>
    <message numerus="yes">
        <source>Opinions: %n waiting</source>
        <translation>
            <numerusform>意见建议：%n 条待记</numerusform>
        </translation>
    </message>
    <message>
        <source>New need (Insert)</source>
        <translation>新需求（Insert）</translation>
    </message>
    <message>
        <source>Not added. What was typed is there again when the line is opened again before Doorstep is closed.</source>
        <translation>没有添加。关闭走访簿之前再次打开这一行时，输入的内容还在。</translation>
    </message>
    <message>
        <source>Added for %1: %2</source>
        <translation>已写入%1：%2</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>看这一条</translation>
    </message>
</context>
<context>
    <name>doorstep::NewerButton</name>
    <message>
        <source>Doorstep %1 is there</source>
        <translation>有新版本 %1</translation>
    </message>
    <message>
        <source>Opens the folder that holds it</source>
        <translation>打开它所在的文件夹</translation>
    </message>
    <message>
        <source>Doorstep %1 is there: %2</source>
        <translation>有新版本 %1：%2</translation>
    </message>
    <message>
        <source>Doorstep %1 is the newest.</source>
        <translation>%1 已是最新版本。</translation>
    </message>
</context>
<context>
    <name>doorstep::NoticeStrip</name>
    <message>
        <source>Close the notice</source>
        <translation>关闭提示</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭（Esc）</translation>
    </message>
</context>
<context>
    <name>doorstep::OpinionModel</name>
    <message>
        <source>Row %1 has no words.</source>
        <translation>第 %1 行没有内容。</translation>
    </message>
    <message>
        <source>Row %1: there is no kind “%2”.</source>
        <translation>第 %1 行：没有“%2”这个类别。</translation>
    </message>
    <message>
        <source>Opinion</source>
        <translation>意见建议</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Collected by</source>
        <translation>收集人</translation>
    </message>
    <message>
        <source>Collected at</source>
        <translation>收集地点</translation>
    </message>
    <message>
        <source>row %1, %2</source>
        <comment>number, column</comment>
        <translation>第 %1 行的%2</translation>
    </message>
    <message>
        <source>cells of the table</source>
        <translation>表里的格子</translation>
    </message>
    <message>
        <source>Row %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
</context>
<context>
    <name>doorstep::OpinionSheet</name>
    <message>
        <source>Day of the session</source>
        <translation>收集日期</translation>
    </message>
    <message>
        <source>Opinions of the deputies&apos; session</source>
        <translation>人大代表联系社区意见建议</translation>
    </message>
    <message>
        <source>Type or paste (Ctrl+V) an opinion a row: words, kind (1–5, name or pinyin), who collected it, where. Who and where go on until another is named.</source>
        <translation>每行录入或粘贴（Ctrl+V）一条：内容、类别（1—5、名称或拼音）、收集人、地点。收集人和地点沿用上一行，直到另写。</translation>
    </message>
    <message>
        <source>Write them down (Ctrl+Enter)</source>
        <translation>全部登记（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Back to the needs (Esc)</source>
        <translation>返回需求（Esc）</translation>
    </message>
    <message>
        <source>There is nothing to write down yet.</source>
        <translation>还没有可登记的内容。</translation>
    </message>
    <message>
        <source>Choose the block above whose opinions these are.</source>
        <translation>请先在上方选择这些意见属于哪个街区。</translation>
    </message>
    <message>
        <source>Say on which day.</source>
        <translation>请填写日期。</translation>
    </message>
    <message numerus="yes">
        <source>%n opinion(s) of a session</source>
        <translation>
            <numerusform>一次收集的 %n 条意见建议</numerusform>
        </translation>
    </message>
    <message>
        <source>Written down: %1. Undo takes them back.</source>
        <translation>已登记：%1。撤销可收回。</translation>
    </message>
    <message numerus="yes">
        <source>%n opinion(s)</source>
        <translation>
            <numerusform>%n 条意见建议</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n opinion(s) are in the register again as they were first; what was changed since stands in the grid.</source>
        <translation>
            <numerusform>%n 条意见按原来的内容又在名册里了；后来改过的留在表格里。</numerusform>
        </translation>
    </message>
    <message>
        <source>The opinions that are not written down</source>
        <translation>还没记下来的意见</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>街区</translation>
    </message>
    <message>
        <source>Block of the opinions</source>
        <translation>意见所属街区</translation>
    </message>
    <message>
        <source>Not written down yet. Ctrl+Enter tries again.</source>
        <translation>还没记下来。按 Ctrl+Enter 再试一次。</translation>
    </message>
    <message>
        <source> Not written anywhere: “%1”.</source>
        <translation>没有写进去的：“%1”。</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>”、“</translation>
    </message>
</context>
<context>
    <name>doorstep::OrganisationPeople</name>
    <message>
        <source>Who belongs to it</source>
        <translation>属于它的人</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>列成清单</translation>
    </message>
    <message>
        <source>Nobody belongs to it yet: the organisation is chosen on the page of the worker, or of the shop with its members.</source>
        <translation>还没有人属于它：在从业者页面、或商铺页面的党员名单里选择所属党组织。</translation>
    </message>
    <message numerus="yes">
        <source>%n of the register belong to it; Enter opens somebody&apos;s page</source>
        <translation>
            <numerusform>在册%n人属于它；按 Enter 打开其页面</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::OrganisationsPage</name>
    <message>
        <source>No organisations yet. Insert writes the first one down.</source>
        <translation>还没有党组织。按 Insert 登记第一个。</translation>
    </message>
    <message>
        <source>New organisation (Insert)</source>
        <translation>新增党组织（Insert）</translation>
    </message>
    <message>
        <source>Each name becomes an organisation, and its shops belong to it</source>
        <translation>每个名称成为一个党组织，写着它的商铺归属于它</translation>
    </message>
    <message numerus="yes">
        <source>Take in %n name(s) written with shops</source>
        <translation>
            <numerusform>收入商铺上写的%n个名称</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Take in %n Party organisation(s) written with shops</source>
        <translation>
            <numerusform>收入商铺上写的%n个党组织</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Ctrl+Z takes it back.</source>
        <translation>%1。按 Ctrl+Z 撤回。</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>修改%1</translation>
    </message>
    <message>
        <source>New organisation</source>
        <translation>新党组织</translation>
    </message>
    <message>
        <source>Add a Party organisation</source>
        <translation>新增党组织</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除%1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n organisation(s)</source>
        <translation>
            <numerusform>删除%n个党组织</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::OutcomeBar</name>
    <message>
        <source>5  Card given</source>
        <translation>5  已发卡</translation>
    </message>
    <message>
        <source>5  Card given (%1)</source>
        <translation>5  已发卡（%1）</translation>
    </message>
    <message>
        <source>Outcome: 1 met, 2 absent, 3 refused, 4 come back, 5 card given; 6 the next role</source>
        <translation>走访结果：1 见到，2 不在，3 拒绝，4 再来，5 已发卡；6 换身份</translation>
    </message>
</context>
<context>
    <name>doorstep::PacksPage</name>
    <message>
        <source>This register is the &amp;town&apos;s</source>
        <translation>这是镇里的登记册(&amp;T)</translation>
    </message>
    <message>
        <source>Take it &amp;over…</source>
        <translation>接管(&amp;O)…</translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>&amp;Merge packs…</source>
        <translation>合并数据包(&amp;M)…</translation>
    </message>
    <message>
        <source>Make a &amp;pack…</source>
        <translation>做一个数据包(&amp;P)…</translation>
    </message>
    <message>
        <source>Write a &amp;receipt…</source>
        <translation>写一份回执(&amp;R)…</translation>
    </message>
    <message>
        <source>What is a block&apos;s is written by the block alone then, unless it was taken over; the window begins with this page.</source>
        <translation>勾上以后，街区的内容只由街区自己写，接管了的除外；打开窗口先到这一页。</translation>
    </message>
    <message>
        <source>The month before</source>
        <translation>上一个月</translation>
    </message>
    <message>
        <source>The next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>街区</translation>
    </message>
    <message>
        <source>Delivered</source>
        <translation>交来时间</translation>
    </message>
    <message>
        <source>By</source>
        <translation>交的人</translation>
    </message>
    <message>
        <source>What they brought</source>
        <translation>带来的内容</translation>
    </message>
    <message>
        <source>Who has delivered</source>
        <translation>交数据包的情况</translation>
    </message>
    <message>
        <source>Ours (1)</source>
        <translation>我们的（1）</translation>
    </message>
    <message>
        <source>Theirs (2)</source>
        <translation>他们的（2）</translation>
    </message>
    <message>
        <source>Ours for all of this kind (Alt+1)</source>
        <translation>同类都用我们的（Alt+1）</translation>
    </message>
    <message>
        <source>Theirs for all of this kind (Alt+2)</source>
        <translation>同类都用他们的（Alt+2）</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>哪里</translation>
    </message>
    <message>
        <source>Written differently</source>
        <translation>写得不一样的</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) changed</source>
        <translation>
            <numerusform>改动 %n 条</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing new</source>
        <translation>没有新内容</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Delivered in %1</source>
        <translation>%1 交来的</translation>
    </message>
    <message>
        <source>Every block has delivered</source>
        <translation>各街区都交了</translation>
    </message>
    <message numerus="yes">
        <source>%n block(s) have not delivered</source>
        <translation>
            <numerusform>还有 %n 个街区没交</numerusform>
        </translation>
    </message>
    <message>
        <source>Packs and receipts can be dropped on the window</source>
        <translation>数据包和回执可以直接拖进窗口</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>还没交</translation>
    </message>
    <message>
        <source>taken over</source>
        <translation>已接管</translation>
    </message>
    <message>
        <source>Nothing waits to be decided</source>
        <translation>没有要定的</translation>
    </message>
    <message>
        <source>Written differently, to decide: %1</source>
        <translation>写得不一样、等着定的：%1</translation>
    </message>
    <message>
        <source>Give it &amp;back</source>
        <translation>交还(&amp;B)</translation>
    </message>
    <message>
        <source>Decided: %1. It stands in every register that learns of it.</source>
        <translation>定下 %1 处。合并过的登记册都会照此。</translation>
    </message>
    <message>
        <source>%1 is written here from now on, too. What its secretary writes meanwhile is merged with it; what differs is listed.</source>
        <translation>以后%1的内容在这里也能写。该街区书记同时写的会合并进来，不一样的会列出。</translation>
    </message>
    <message>
        <source>Take it &amp;over</source>
        <translation>接管(&amp;O)</translation>
    </message>
    <message>
        <source>Packs, registers and receipts</source>
        <translation>数据包、登记册和回执</translation>
    </message>
    <message>
        <source>Packs (*.pack *.locked *.doorstep *.receipt)</source>
        <translation>数据包 (*.pack *.locked *.doorstep *.receipt)</translation>
    </message>
    <message>
        <source>%1 is under a passphrase.</source>
        <translation>%1 有口令保护。</translation>
    </message>
    <message>
        <source>%1 has received packs of this register: %2</source>
        <translation>%1已收到本登记册的数据包 %2 个</translation>
    </message>
    <message>
        <source>Looking at what came…</source>
        <translation>正在查看交来的内容…</translation>
    </message>
    <message>
        <source>%1: %2, by %3 on %4</source>
        <translation>%1：%2，%3 制作于 %4</translation>
    </message>
    <message>
        <source>  Only what was written since the pack of %1</source>
        <translation>  只含 %1 那个数据包以后写的</translation>
    </message>
    <message numerus="yes">
        <source>and %n more line(s)</source>
        <translation>
            <numerusform>还有 %n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Merge</source>
        <translation>合并(&amp;M)</translation>
    </message>
    <message>
        <source>Merging…</source>
        <translation>正在合并…</translation>
    </message>
    <message>
        <source>Merged. Edit › History turns it back as a whole.</source>
        <translation>已合并。在“编辑”里的“历史”可以整个撤回。</translation>
    </message>
    <message>
        <source>Merged. Written differently, to decide: %1. Edit › History turns it back as a whole.</source>
        <translation>已合并。写得不一样、等着定的：%1。在“编辑”里的“历史”可以整个撤回。</translation>
    </message>
    <message>
        <source>%1 has acknowledged an earlier pack. Only what is new since then, or all of it?</source>
        <translation>%1已回执过以前的数据包。只带那以后新写的，还是全部？</translation>
    </message>
    <message>
        <source>Only what is &amp;new</source>
        <translation>只带新的(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;All of it</source>
        <translation>全部(&amp;A)</translation>
    </message>
    <message>
        <source>The pack holds names and phones. Whoever has the file reads them, unless it is under a passphrase.</source>
        <translation>数据包里有姓名和电话。谁拿到文件都能看到，除非加口令。</translation>
    </message>
    <message>
        <source>Where the pack is written</source>
        <translation>数据包写到哪里</translation>
    </message>
    <message>
        <source>Packs (*.pack)</source>
        <translation>数据包 (*.pack)</translation>
    </message>
    <message>
        <source>Packs (*.locked)</source>
        <translation>数据包 (*.locked)</translation>
    </message>
    <message>
        <source>Making a pack…</source>
        <translation>正在做数据包…</translation>
    </message>
    <message>
        <source>%1: %2 subjects, %3 visits, %4 needs</source>
        <translation>%1：走访对象 %2，走访 %3，需求 %4</translation>
    </message>
    <message>
        <source>Where the receipt is written</source>
        <translation>回执写到哪里</translation>
    </message>
    <message>
        <source>Receipts (*.receipt)</source>
        <translation>回执 (*.receipt)</translation>
    </message>
    <message>
        <source>Received until %1</source>
        <translation>回执 %1</translation>
    </message>
    <message>
        <source>Give it to those who sent packs: they leave out what has come.</source>
        <translation>把它交给各街区：已经收到的，下次就不再带。</translation>
    </message>
    <message>
        <source>A number of somebody who was erased here came with it; look through these, and erase that person once more: %1</source>
        <translation>随之来了已在这里应本人要求删除的人的号码；请看一遍下列记录，再删除一次：%1</translation>
    </message>
</context>
<context>
    <name>doorstep::PageStack</name>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Block list</source>
        <translation>街区名单</translation>
    </message>
    <message>
        <source>Enter visits</source>
        <translation>走访登记</translation>
    </message>
    <message>
        <source>Enter a sheet</source>
        <translation>整单录入</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访记录</translation>
    </message>
    <message>
        <source>Subjects</source>
        <translation>走访对象</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Contact cards</source>
        <translation>联系卡</translation>
    </message>
    <message>
        <source>Monthly report</source>
        <translation>月报</translation>
    </message>
    <message>
        <source>Ledgers</source>
        <translation>台账</translation>
    </message>
    <message>
        <source>Find anybody (Ctrl+K)</source>
        <translation>找人、找店、找门牌、找电话（Ctrl+K）</translation>
    </message>
    <message>
        <source>Find anybody</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>街区</translation>
    </message>
    <message>
        <source>All blocks</source>
        <translation>全部街区</translation>
    </message>
    <message>
        <source>&amp;Find anybody</source>
        <translation>查找(&amp;F)</translation>
    </message>
    <message>
        <source>New &amp;visit</source>
        <translation>新的走访(&amp;V)</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Wishes</source>
        <translation>微心愿</translation>
    </message>
    <message>
        <source>Party building</source>
        <translation>党建</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>服务增能包</translation>
    </message>
    <message>
        <source>Venues</source>
        <translation>阵地驿站</translation>
    </message>
    <message>
        <source>Lists and settings</source>
        <translation>名单与设置</translation>
    </message>
    <message>
        <source>Service activities</source>
        <translation>服务活动</translation>
    </message>
    <message>
        <source>Shared problems</source>
        <translation>共性问题</translation>
    </message>
    <message>
        <source>&amp;Page by name</source>
        <translation>按名称转到页面(&amp;P)</translation>
    </message>
    <message>
        <source>Typed and not done yet: %1. When it is closed, that is lost.</source>
        <translation>已输入、尚未完成：%1。关闭后就没有了。</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>Typed and not saved when the program last ended: %1</source>
        <translation>程序上次结束时打了没存的字：%1</translation>
    </message>
    <message>
        <source>Copy these words</source>
        <translation>复制这些字</translation>
    </message>
    <message>
        <source>Copied. Ctrl+V puts them where they belong.</source>
        <translation>已复制。到该写的地方按 Ctrl+V 粘贴。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>page: words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>；</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>等 %n 处</numerusform>
        </translation>
    </message>
    <message>
        <source>Forms to hand in</source>
        <translation>待交报表</translation>
    </message>
    <message>
        <source>Every day</source>
        <translation>每天</translation>
    </message>
    <message>
        <source>Registers</source>
        <translation>名册</translation>
    </message>
    <message>
        <source>Every month</source>
        <translation>每月</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>More pages</source>
        <translation>更多页面</translation>
    </message>
    <message>
        <source>Also by its name or pinyin: Ctrl+0</source>
        <translation>也可按 Ctrl+0 输名称或拼音</translation>
    </message>
    <message>
        <source>Size of text: Ctrl and plus or minus</source>
        <translation>字号：Ctrl 加 + 或 -</translation>
    </message>
    <message>
        <source>Text: %1</source>
        <translation>字号 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n need(s) overdue</source>
        <translation>
            <numerusform>%n 件需求逾期</numerusform>
        </translation>
    </message>
    <message>
        <source>Packs</source>
        <translation>数据包</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>交接待办</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿服务</translation>
    </message>
    <message>
        <source>Typed and not kept in the register yet: %1. %2 It stays in this window, and is tried again every few seconds.</source>
        <translation>写了还没有存进登记册的：%1。%2 这些字留在窗口里，每隔几秒再试一次。</translation>
    </message>
    <message>
        <source>Composed for another row, which was left before it came: %1. It is not written anywhere.</source>
        <translation>给另一行打的字，换行以后才选出来：%1。没有写进任何地方。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>place: words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between table and row</comment>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>doorstep::PairingPane</name>
    <message>
        <source>What was agreed; Enter adds it</source>
        <translation>约定的事项，按回车添加</translation>
    </message>
    <message>
        <source>Agreed items and what was done</source>
        <translation>共建事项及落实情况</translation>
    </message>
    <message>
        <source>Edit the agreement with %1</source>
        <translation>修改与%1的协议</translation>
    </message>
    <message>
        <source>Agreed with %1: %2</source>
        <translation>与%1约定：%2</translation>
    </message>
    <message>
        <source>Edit what was agreed with %1</source>
        <translation>修改与%1的共建事项</translation>
    </message>
    <message>
        <source>Delete an item agreed with %1</source>
        <translation>删除与%1的一项共建事项</translation>
    </message>
    <message>
        <source>%1. Ctrl+Z brings it back.</source>
        <translation>%1。按 Ctrl+Z 恢复。</translation>
    </message>
    <message>
        <source>An item needs words.</source>
        <translation>约定事项要有内容。</translation>
    </message>
</context>
<context>
    <name>doorstep::PairingsPage</name>
    <message>
        <source>No agreements yet. Insert writes the first one down.</source>
        <translation>还没有共建协议。按 Insert 登记第一份。</translation>
    </message>
    <message>
        <source>New agreement (Insert)</source>
        <translation>新增协议（Insert）</translation>
    </message>
    <message>
        <source>New partner</source>
        <translation>新共建单位</translation>
    </message>
    <message>
        <source>New agreement</source>
        <translation>新增协议</translation>
    </message>
    <message>
        <source>Delete the agreement with %1</source>
        <translation>删除与%1的协议</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n agreement(s)</source>
        <translation>
            <numerusform>删除 %n 份协议</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::PaperStrip</name>
    <message>
        <source>Keep original</source>
        <translation>保留原图</translation>
    </message>
    <message>
        <source>Drop, paste or choose photos</source>
        <translation>拖入、粘贴或选取照片</translation>
    </message>
    <message>
        <source>Photos and papers</source>
        <translation>照片和资料</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Choose photos and papers</source>
        <translation>选取照片和资料</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>粘贴</translation>
    </message>
    <message>
        <source>Paste a picture or files (Ctrl+V)</source>
        <translation>粘贴图片或文件（Ctrl+V）</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>另存…</translation>
    </message>
    <message>
        <source>Save the chosen ones to a folder</source>
        <translation>把选中的存到文件夹</translation>
    </message>
    <message>
        <source>As a rule a photo is made smaller and says nothing of where it was taken. The original is kept beside it.</source>
        <translation>照片平时会缩小，并去掉拍摄地点。勾选后另外保留原图。</translation>
    </message>
    <message>
        <source>Photos and papers · %1</source>
        <translation>照片和资料 · %1</translation>
    </message>
    <message>
        <source>Choose a photo or a paper</source>
        <translation>选取照片或资料</translation>
    </message>
    <message>
        <source>;;All files (*)</source>
        <translation>;;所有文件 (*)</translation>
    </message>
    <message>
        <source>The picture that was copied can&apos;t be read. Save it as a file and drop that here.</source>
        <translation>复制的图片读不出来。请先存成文件，再拖到这里。</translation>
    </message>
    <message>
        <source>Pasted</source>
        <translation>粘贴的图片</translation>
    </message>
    <message>
        <source>Nothing was copied that could be kept here: a picture, or files.</source>
        <translation>没有复制可以放在这里的东西：图片或文件。</translation>
    </message>
    <message>
        <source>Reading photos and papers…</source>
        <translation>正在读取照片和资料…</translation>
    </message>
    <message numerus="yes">
        <source>Add %n photo(s) or paper(s)</source>
        <translation>
            <numerusform>添加 %n 份照片或资料</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Added: %n photo(s) or paper(s). Ctrl+Z takes them away again.</source>
        <translation>
            <numerusform>已添加 %n 份照片或资料。Ctrl+Z 可撤回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n photo(s) or paper(s)</source>
        <translation>
            <numerusform>删除 %n 份照片或资料</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Deleted: %n photo(s) or paper(s). Ctrl+Z brings them back.</source>
        <translation>
            <numerusform>已删除 %n 份照片或资料。Ctrl+Z 可恢复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Where the photos and papers are saved</source>
        <translation>照片和资料存到哪里</translation>
    </message>
    <message>
        <source>%1_photos</source>
        <translation>%1_照片</translation>
    </message>
    <message>
        <source>Saving photos and papers…</source>
        <translation>正在保存照片和资料…</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>The photos and papers show persons as they are. Whoever has the files sees them, unless they are under a passphrase.</source>
        <translation>照片和材料没有遮盖。拿到文件的人都能看到，除非加上口令。</translation>
    </message>
    <message>
        <source>Open	Enter</source>
        <translation>打开	Enter</translation>
    </message>
    <message>
        <source>Delete	Delete</source>
        <translation>删除	Delete</translation>
    </message>
</context>
<context>
    <name>doorstep::PaperViewer</name>
    <message>
        <source>Photos and papers</source>
        <translation>照片和资料</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note: who is seen, what it shows</source>
        <translation>备注：照片里是谁、什么事</translation>
    </message>
    <message>
        <source>← Before</source>
        <translation>← 上一张</translation>
    </message>
    <message>
        <source>After →</source>
        <translation>下一张 →</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>另存为文件…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Page Up</source>
        <translation>Page Up</translation>
    </message>
    <message>
        <source>Page Down</source>
        <translation>Page Down</translation>
    </message>
    <message>
        <source>Ctrl+S</source>
        <translation>Ctrl+S</translation>
    </message>
    <message>
        <source>%1 is not shown here: save it as a file and open that.</source>
        <translation>%1 不能在这里显示，请另存为文件后打开。</translation>
    </message>
    <message>
        <source>with its original</source>
        <translation>有原图</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 份，共 %2 份</translation>
    </message>
    <message>
        <source>Edit the photo or paper %1</source>
        <translation>修改照片或资料 %1</translation>
    </message>
    <message>
        <source>Where the photo or paper is saved</source>
        <translation>照片或资料存到哪里</translation>
    </message>
    <message>
        <source>Files (*%1)</source>
        <translation>文件 (*%1)</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>The photo or paper shows persons as they are. Whoever has the file sees them, unless it is under a passphrase.</source>
        <translation>照片或材料没有遮盖。拿到文件的人都能看到，除非加上口令。</translation>
    </message>
</context>
<context>
    <name>doorstep::PartyPage</name>
    <message>
        <source>Party building</source>
        <translation>党建</translation>
    </message>
    <message>
        <source>Members and applicants</source>
        <translation>党员和申请人</translation>
    </message>
    <message>
        <source>Pairing agreements</source>
        <translation>结对共建</translation>
    </message>
    <message>
        <source>Nobody yet. Members are noted with the shop they work in, or with the worker.</source>
        <translation>还没有人。党员登记在其所在商铺或从业者档案中。</translation>
    </message>
    <message>
        <source>Organisations</source>
        <translation>党组织</translation>
    </message>
</context>
<context>
    <name>doorstep::PassphraseDialog</name>
    <message>
        <source>Passphrase</source>
        <translation>口令</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>再输入一次</translation>
    </message>
    <message>
        <source>The two are not the same.</source>
        <translation>两次输入不一致。</translation>
    </message>
    <message>
        <source>&amp;Show what is typed</source>
        <translation>显示输入的内容(&amp;S)</translation>
    </message>
    <message>
        <source>Under a &amp;passphrase…</source>
        <translation>加口令(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Without one</source>
        <translation>不加口令(&amp;W)</translation>
    </message>
    <message>
        <source>Without the passphrase nobody can open it again, and nobody can find it out. Keep it apart from the file.</source>
        <translation>没有口令，谁也打不开它，也无法找回。请把口令和文件分开保管。</translation>
    </message>
</context>
<context>
    <name>doorstep::PathLine</name>
    <message>
        <source>Path</source>
        <translation>路径</translation>
    </message>
    <message>
        <source>%1: not yet</source>
        <translation>%1：尚未</translation>
    </message>
</context>
<context>
    <name>doorstep::PickField</name>
    <message>
        <source>add…</source>
        <translation>添加…</translation>
    </message>
    <message>
        <source>Take %1 away</source>
        <translation>去掉%1</translation>
    </message>
</context>
<context>
    <name>doorstep::PlotsDialog</name>
    <message>
        <source>Visits by week</source>
        <translation>每周走访</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>met</source>
        <translation>见到</translation>
    </message>
    <message>
        <source>Doors visited this quarter, by street</source>
        <translation>本季度各条路走了多少</translation>
    </message>
    <message>
        <source>visited</source>
        <translation>走了</translation>
    </message>
    <message>
        <source>doors</source>
        <translation>总数</translation>
    </message>
    <message>
        <source>Plots: %1</source>
        <translation>图表：%1</translation>
    </message>
    <message>
        <source>Needs found and struck off, by month</source>
        <translation>每月排摸与销号的需求</translation>
    </message>
    <message>
        <source>found</source>
        <translation>排摸</translation>
    </message>
    <message>
        <source>struck off</source>
        <translation>销号</translation>
    </message>
    <message>
        <source>Median days from found to struck off, by month</source>
        <translation>从排摸到销号的天数（中位数）</translation>
    </message>
    <message>
        <source>days</source>
        <translation>天</translation>
    </message>
    <message>
        <source>Which plot</source>
        <translation>哪张图</translation>
    </message>
    <message>
        <source>&amp;Copy the picture</source>
        <translation>复制图片(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save the picture…</source>
        <translation>存成图片(&amp;S)…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>存成图片</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
    <message>
        <source>%1 can&apos;t be written.</source>
        <translation>%1 写不进去。</translation>
    </message>
</context>
<context>
    <name>doorstep::PreviewModel</name>
    <message>
        <source>taken</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>不导入</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Take</source>
        <translation>导入</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Who and where</source>
        <translation>名称与门牌</translation>
    </message>
    <message>
        <source>What changes, or why not</source>
        <translation>变更或原因</translation>
    </message>
</context>
<context>
    <name>doorstep::PreviewStep</name>
    <message>
        <source>Import as &amp;new</source>
        <translation>按新对象导入(&amp;N)</translation>
    </message>
    <message>
        <source>It is the &amp;same</source>
        <translation>就是同一家(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Take the decision back</source>
        <translation>收回决定(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo (Ctrl+Z)</source>
        <translation>撤销（Ctrl+Z）(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Another list</source>
        <translation>导入另一份名单(&amp;A)</translation>
    </message>
    <message>
        <source>Rows of the file and what becomes of them</source>
        <translation>文件各行及其处理结果</translation>
    </message>
    <message>
        <source>The chosen row in full</source>
        <translation>所选行的详情</translation>
    </message>
    <message>
        <source>Space does the same in the table</source>
        <translation>在表中按空格键作用相同</translation>
    </message>
    <message>
        <source>They are two: write this row as another one</source>
        <translation>是两家：将此行作为另一家写入</translation>
    </message>
    <message>
        <source>They are one: what the row says is taken over</source>
        <translation>是同一家：采用此行的内容</translation>
    </message>
    <message>
        <source>There is nothing in this list to write.</source>
        <translation>这份名单没有需要写入的内容。</translation>
    </message>
    <message>
        <source>All %1</source>
        <translation>全部 %1</translation>
    </message>
    <message>
        <source>New %1</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>Update %1</source>
        <translation>更新 %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>重复 %1</translation>
    </message>
    <message>
        <source>Wrong %1</source>
        <translation>有误 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) left aside as totals and the like</source>
        <translation>
            <numerusform>跳过合计等 %n 行</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hidden row(s) read, too</source>
        <translation>
            <numerusform>隐藏的 %n 行也已读取</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Take in (Space)</source>
        <translation>恢复导入（空格）(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Leave out (Space)</source>
        <translation>不导入（空格）(&amp;L)</translation>
    </message>
    <message>
        <source>Take in all shown</source>
        <translation>恢复当前全部</translation>
    </message>
    <message>
        <source>Leave out all shown</source>
        <translation>当前全部不导入</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %n row(s)</source>
        <translation>
            <numerusform>导入 %n 行(&amp;I)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Save the %n reject(s)…</source>
        <translation>
            <numerusform>保存 %n 行退回…</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) that only show how to fill it in</source>
        <translation>
            <numerusform>%n 行只是填表示例</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>masked list: %n cell(s) change nothing</source>
        <translation>
            <numerusform>脱敏名单：%n 个单元格不改动</numerusform>
        </translation>
    </message>
    <message>
        <source>columns not taken: %1</source>
        <translation>未导入的列：%1</translation>
    </message>
    <message>
        <source>&amp;Mend the row… (F2)</source>
        <translation>改这一行（F2）(&amp;M)…</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) with something hidden change nothing</source>
        <translation>
            <numerusform>%n 个被遮住的单元格不改动任何内容</numerusform>
        </translation>
    </message>
    <message>
        <source>To the block list</source>
        <translation>去街区名单</translation>
    </message>
    <message>
        <source>Take i&amp;n all the same</source>
        <translation>仍然导入(&amp;N)</translation>
    </message>
    <message>
        <source>Wrong and undecided rows and examples as a workbook, with the reason beside each</source>
        <translation>将有误、待定的行和填表示例存为工作簿，每行注明原因</translation>
    </message>
</context>
<context>
    <name>doorstep::PrintCardsDialog</name>
    <message>
        <source>&amp;Name and door on the lower edge</source>
        <translation>下沿印名称和门牌(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Correct the printer…</source>
        <translation>校正打印机(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>打印(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Save as PDF…</source>
        <translation>存为 PDF(&amp;S)…</translation>
    </message>
    <message>
        <source>Print contact cards</source>
        <translation>打印联系卡</translation>
    </message>
    <message>
        <source>The sheets</source>
        <translation>各张纸的预览</translation>
    </message>
    <message>
        <source>S&amp;tock</source>
        <translation>纸张(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;First free place</source>
        <translation>从第几格开始(&amp;F)</translation>
    </message>
    <message>
        <source>P&amp;rinter</source>
        <translation>打印机(&amp;R)</translation>
    </message>
    <message>
        <source>One sheet of blank cards</source>
        <translation>一张空白卡</translation>
    </message>
    <message>
        <source>%1 cards on %2 sheets</source>
        <translation>%1 张卡，%2 张纸</translation>
    </message>
    <message>
        <source>No printer is installed on this computer. Save a PDF and print it where there is one, in its actual size (not “fit to page”).</source>
        <translation>本机没有安装打印机。请存为 PDF，到有打印机的电脑上按实际大小打印（不要选“适合页面”）。</translation>
    </message>
    <message>
        <source>Printing cards…</source>
        <translation>正在打印联系卡…</translation>
    </message>
    <message>
        <source>Save the cards as PDF</source>
        <translation>把联系卡存为 PDF</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Writing cards…</source>
        <translation>正在生成联系卡…</translation>
    </message>
    <message>
        <source>S&amp;hort names (陈**)</source>
        <translation>姓名简写（陈**）(&amp;H)</translation>
    </message>
</context>
<context>
    <name>doorstep::ProblemActions</name>
    <message>
        <source>Record all</source>
        <translation>全部收集</translation>
    </message>
    <message>
        <source>Whistle</source>
        <translation>吹哨</translation>
    </message>
    <message>
        <source>Handle all</source>
        <translation>全部处置</translation>
    </message>
    <message>
        <source>Feed back all</source>
        <translation>全部反馈</translation>
    </message>
    <message>
        <source>Strike off and close</source>
        <translation>销号并结案</translation>
    </message>
    <message>
        <source>Reopen</source>
        <translation>重开</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Needs moved on: %1.</source>
        <translation>已办理 %1 件需求。</translation>
    </message>
    <message>
        <source>Reopen %1</source>
        <translation>重新打开%1</translation>
    </message>
    <message>
        <source>Close %1</source>
        <translation>%1结案</translation>
    </message>
    <message>
        <source>“%1” is closed; its needs are struck off.</source>
        <translation>“%1”已结案，需求已销号。</translation>
    </message>
    <message>
        <source>Feed back one</source>
        <translation>单独反馈</translation>
    </message>
    <message>
        <source>Choose a shared problem first.</source>
        <translation>请先选择共性问题。</translation>
    </message>
    <message>
        <source>“%1” is closed. Reopen it first.</source>
        <translation>“%1”已结案，请先重新打开。</translation>
    </message>
    <message>
        <source>Choose a need of the problem first.</source>
        <translation>请先选择问题中的需求。</translation>
    </message>
    <message>
        <source>Report in</source>
        <translation>报到</translation>
    </message>
    <message>
        <source>“%1” is closed already.</source>
        <translation>“%1”已经结案。</translation>
    </message>
    <message>
        <source>“%1” is not closed.</source>
        <translation>“%1”没有结案。</translation>
    </message>
    <message>
        <source>“%1” is open again.</source>
        <translation>“%1”已重新打开。</translation>
    </message>
</context>
<context>
    <name>doorstep::ProblemPane</name>
    <message>
        <source>Needs of the category on the street, by month</source>
        <translation>该路同类需求，按月</translation>
    </message>
    <message>
        <source>Asked by</source>
        <translation>提出人</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Found on</source>
        <translation>排摸日期</translation>
    </message>
    <message>
        <source>What is asked for</source>
        <translation>需求内容</translation>
    </message>
    <message>
        <source>Needs behind the problem</source>
        <translation>归集的需求</translation>
    </message>
    <message>
        <source>Add a need (Alt+A)</source>
        <translation>添加需求（Alt+A）</translation>
    </message>
    <message>
        <source>Take out (Delete)</source>
        <translation>移出（Delete）</translation>
    </message>
    <message>
        <source>Closed on %1</source>
        <translation>%1 结案</translation>
    </message>
    <message>
        <source>Gathered on %1 · needs still open: %2</source>
        <translation>%1 归集 · 未销号 %2 件</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>There is no other open need of this category on this street.</source>
        <translation>这条路上没有其他同类在办需求。</translation>
    </message>
    <message>
        <source>Add a need to %1</source>
        <translation>%1：添加需求</translation>
    </message>
    <message>
        <source>Take a need out of %1</source>
        <translation>%1：移出需求</translation>
    </message>
    <message>
        <source>%1. Ctrl+Z brings it back.</source>
        <translation>%1。按 Ctrl+Z 恢复。</translation>
    </message>
    <message>
        <source>Fed back</source>
        <translation>反馈情况</translation>
    </message>
    <message>
        <source>Satisfaction</source>
        <translation>满意度</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>尚未反馈</translation>
    </message>
    <message>
        <source>Needs: %1, fed back: %2</source>
        <translation>需求 %1 件，已反馈 %2 件</translation>
    </message>
</context>
<context>
    <name>doorstep::ProblemsPage</name>
    <message>
        <source>No shared problems yet. Gather a suggested one, or press Insert.</source>
        <translation>还没有共性问题。可归集上面建议的，或按 Insert 新增。</translation>
    </message>
    <message>
        <source>New (Insert)</source>
        <translation>新增（Insert）</translation>
    </message>
    <message>
        <source>Agenda (Ctrl+P)</source>
        <translation>议程（Ctrl+P）</translation>
    </message>
    <message>
        <source>Print or save the agenda of the meeting about the chosen problems</source>
        <translation>打印或保存所选共性问题的议事会议程</translation>
    </message>
    <message>
        <source>Gather %1</source>
        <translation>归集%1</translation>
    </message>
    <message>
        <source>Gathered: %1. Undo takes it apart.</source>
        <translation>已归集：%1。撤销即可拆开。</translation>
    </message>
    <message>
        <source>New shared problem</source>
        <translation>新的共性问题</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n shared problem(s)</source>
        <translation>
            <numerusform>删除 %n 个共性问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Slip (Ctrl+Shift+P)</source>
        <translation>办理单（Ctrl+Shift+P）</translation>
    </message>
    <message>
        <source>Print or save the slips of the chosen problems for the department</source>
        <translation>打印或保存所选共性问题的办理单，交承办部门</translation>
    </message>
</context>
<context>
    <name>doorstep::RecordPageBase</name>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>The whole town</source>
        <translation>全镇</translation>
    </message>
    <message>
        <source>%1. Ctrl+Z brings it back.</source>
        <translation>%1。按 Ctrl+Z 恢复。</translation>
    </message>
    <message>
        <source>Choose at most %1 rows at once.</source>
        <translation>一次最多选择 %1 行。</translation>
    </message>
    <message>
        <source>The chosen one is no longer in this list; keys still go to it.</source>
        <translation>选中的那条已不在这张表里，按键仍对它起作用</translation>
    </message>
    <message>
        <source>Nothing was filled in, so the new row is taken away again.</source>
        <translation>什么都没有填，刚新增的这一行已撤掉。</translation>
    </message>
</context>
<context>
    <name>doorstep::RecycleBinList</name>
    <message>
        <source>Nothing has been deleted.</source>
        <translation>没有删除过任何内容。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Restore the selected rows (Enter)</source>
        <translation>恢复选中的行（回车）</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) restored.</source>
        <translation>
            <numerusform>已恢复 %n 条。</numerusform>
        </translation>
    </message>
    <message>
        <source> Changed since and left as it is: %1.</source>
        <translation>之后又改过、保持原样的：%1。</translation>
    </message>
</context>
<context>
    <name>doorstep::RegisterCopy</name>
    <message>
        <source>Where the copy is kept</source>
        <translation>另存的位置</translation>
    </message>
    <message>
        <source>Registers (*.doorstep)</source>
        <translation>登记册 (*.doorstep)</translation>
    </message>
    <message>
        <source>%1 saved %2</source>
        <translation>%1 另存 %2</translation>
    </message>
    <message>
        <source>Saved under the passphrase as %1.</source>
        <translation>已加口令存为 %1。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已另存为 %1。</translation>
    </message>
    <message>
        <source>Doorstep</source>
        <translation>走访簿</translation>
    </message>
    <message>
        <source>The copy goes to another folder. Whoever has the file reads everything in it, unless it is under a passphrase.</source>
        <translation>副本要存到另一个文件夹。没有口令的话，谁拿到文件都能看到全部内容。</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存一份…</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Look on</source>
        <translation>先看着</translation>
    </message>
    <message>
        <source>%1 is not where it was, and what was saved in this window may be nowhere else. Save a copy before it is closed.</source>
        <translation>“%1”已不在原处，本窗口里保存过的内容可能别处都没有。关闭之前请另存一份。</translation>
    </message>
    <message>
        <source>&amp;Save a copy…</source>
        <translation>另存一份(&amp;S)…</translation>
    </message>
    <message>
        <source>Close all the same</source>
        <translation>仍然关闭</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name.</source>
        <translation>%1 已经存在，请另起文件名。</translation>
    </message>
</context>
<context>
    <name>doorstep::ReportBar</name>
    <message>
        <source>&amp;Unmasked</source>
        <translation>不脱敏(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Seal the month…</source>
        <translation>封账(&amp;S)…</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>打开文件</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Workbook to write</source>
        <translation>要导出的工作簿</translation>
    </message>
    <message>
        <source>&amp;Choose…</source>
        <translation>选择(&amp;C)…</translation>
    </message>
    <message>
        <source>Choose where to write the workbook</source>
        <translation>选择工作簿存放位置</translation>
    </message>
    <message>
        <source>&amp;Workbook</source>
        <translation>工作簿(&amp;W)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Unmasked: names, phones and codes are whole. Keep it in the office.</source>
        <translation>不脱敏：姓名、电话、代码完整，请勿带出办公室。</translation>
    </message>
    <message>
        <source>Names of persons, phones and codes are masked.</source>
        <translation>人名、电话、代码已脱敏。</translation>
    </message>
    <message>
        <source>Export the workbook</source>
        <translation>导出工作簿</translation>
    </message>
    <message>
        <source>Workbooks (*.xlsx)</source>
        <translation>工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>E&amp;xport again, replacing it</source>
        <translation>重新导出并替换(&amp;X)</translation>
    </message>
    <message>
        <source>E&amp;xport the workbook</source>
        <translation>导出工作簿(&amp;X)</translation>
    </message>
    <message>
        <source>There is no such folder. Choose where the workbook is to stand.</source>
        <translation>没有这个文件夹，请选择工作簿存放的位置。</translation>
    </message>
    <message>
        <source>Writing the workbook of %1…</source>
        <translation>正在导出 %1 的工作簿…</translation>
    </message>
    <message>
        <source>%1 is sealed; its workbook is %2</source>
        <translation>%1 已封账，工作簿：%2</translation>
    </message>
    <message>
        <source>Written: %1 (%2 ledger rows)</source>
        <translation>已导出：%1（台账 %2 行）</translation>
    </message>
    <message>
        <source>Sealing says that %1 is reported: its figures are kept as they stand, and what is written for it later is counted as a correction. The workbook is written with it.</source>
        <translation>封账表示 %1 已经上报：数据按现状留存，之后再写入的都算更正。同时导出工作簿。</translation>
    </message>
    <message>
        <source>Seal %1</source>
        <translation>封账 %1</translation>
    </message>
    <message>
        <source>&amp;Lift the seal…</source>
        <translation>解除封账(&amp;L)…</translation>
    </message>
    <message>
        <source>The seal of %1 is lifted.</source>
        <translation>%1已解除封账。</translation>
    </message>
    <message>
        <source>By &amp;drive</source>
        <translation>按专项分列(&amp;D)</translation>
    </message>
    <message>
        <source>The visits of each drive in a ledger of their own, too</source>
        <translation>每个专项行动的走访另列一张台账</translation>
    </message>
    <message>
        <source>The workbook holds whole names, phones and codes. Whoever has the file reads them, unless it is under a passphrase.</source>
        <translation>工作簿里的姓名、电话和代码都是完整的。不加口令的话，谁拿到文件都能看到。</translation>
    </message>
    <message>
        <source>Ph&amp;otos</source>
        <translation>照片(&amp;O)</translation>
    </message>
    <message>
        <source>The photos of the month on a sheet of their own; who is seen in them is not masked</source>
        <translation>当月的照片另成一张表，照片中的人不作遮挡</translation>
    </message>
    <message>
        <source>The office has laid down that it is always masked</source>
        <translation>单位规定一律脱敏</translation>
    </message>
    <message>
        <source>Under another &amp;name…</source>
        <translation>换个名字(&amp;N)…</translation>
    </message>
    <message>
        <source>“%1” is there by now. Press again to replace it, or choose another name.</source>
        <translation>“%1”此时已经存在。再按一次就替换它，或者换个名字。</translation>
    </message>
    <message>
        <source>“%1” is already there and will be replaced.</source>
        <translation>“%1”已经存在，将被替换。</translation>
    </message>
</context>
<context>
    <name>doorstep::RestoreDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>恢复备份</translation>
    </message>
    <message>
        <source>The chosen backup becomes a register of its own beside the present one, which stays as it is, and is opened.</source>
        <translation>选中的备份会另存为一本新的走访簿并打开；现在这一本保持原样。</translation>
    </message>
    <message>
        <source>&amp;Restore as a copy</source>
        <translation>另存恢复(&amp;R)</translation>
    </message>
    <message>
        <source>Backup of</source>
        <translation>备份日期</translation>
    </message>
    <message>
        <source>Written at</source>
        <translation>写入时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Shops and workers</source>
        <translation>走访对象</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>备份</translation>
    </message>
    <message>
        <source>damaged</source>
        <translation>已损坏</translation>
    </message>
    <message>
        <source>Restoring and checking %1…</source>
        <translation>正在恢复并核对 %1…</translation>
    </message>
    <message>
        <source>Another &amp;folder…</source>
        <translation>其他文件夹(&amp;F)…</translation>
    </message>
    <message>
        <source>A f&amp;ile…</source>
        <translation>单个文件(&amp;I)…</translation>
    </message>
    <message>
        <source>A USB stick, a second place for backups, a folder of another PC</source>
        <translation>U 盘、第二备份处、其他电脑的文件夹</translation>
    </message>
    <message>
        <source>Register of</source>
        <translation>所属登记册</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>There is no backup yet. One is made on every day on which a register is opened. Those on a stick or of another PC: Another folder…</source>
        <translation>还没有备份。每天打开登记册时会备份一份。U 盘上或其他电脑的备份请点“其他文件夹”。</translation>
    </message>
    <message>
        <source>Folder with backups</source>
        <translation>备份所在的文件夹</translation>
    </message>
    <message>
        <source>A backup</source>
        <translation>一份备份</translation>
    </message>
    <message>
        <source>Looking into %1…</source>
        <translation>正在查看 %1…</translation>
    </message>
    <message>
        <source>There is no register file in %1.</source>
        <translation>%1 里没有登记册文件。</translation>
    </message>
    <message>
        <source>being looked at…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>sound</source>
        <translation>完好</translation>
    </message>
    <message>
        <source>checked when restored</source>
        <translation>恢复时核对</translation>
    </message>
    <message>
        <source>changed since then</source>
        <translation>写入后有改动</translation>
    </message>
    <message>
        <source>%1 is not what was written on that day: its disk fails, or it was opened and changed. Another backup is better. Press once more to restore this one all the same.</source>
        <translation>%1 与当天写入的内容不一致：磁盘可能有故障，或者它被打开改动过。最好换一份备份。仍要恢复这一份，请再按一次。</translation>
    </message>
    <message>
        <source>Registers (*.doorstep *.doorstep-locked)</source>
        <translation>登记册 (*.doorstep *.doorstep-locked)</translation>
    </message>
    <message>
        <source>%1 is under a passphrase.</source>
        <translation>%1 有口令保护。</translation>
    </message>
    <message>
        <source>%1 is the register that is open, and no backup of it.</source>
        <translation>%1 就是当前打开的登记册，不是它的备份。</translation>
    </message>
    <message>
        <source>locked, under a passphrase</source>
        <translation>已锁，须输入口令</translation>
    </message>
</context>
<context>
    <name>doorstep::RolesField</name>
    <message>
        <source>In which roles</source>
        <translation>走访身份</translation>
    </message>
</context>
<context>
    <name>doorstep::RowForms</name>
    <message>
        <source>Delete this line</source>
        <translation>删除这一行</translation>
    </message>
</context>
<context>
    <name>doorstep::RowsPane</name>
    <message>
        <source>‹ Back (Esc)</source>
        <translation>‹ 返回（Esc）</translation>
    </message>
    <message>
        <source>Ledgers of these rows</source>
        <translation>明细所在台账</translation>
    </message>
    <message>
        <source>Enter goes to the row</source>
        <translation>回车打开该条</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>doorstep::SecondPlaceDialog</name>
    <message>
        <source>Second place for backups</source>
        <translation>第二备份处</translation>
    </message>
    <message>
        <source>Each backup is copied there, too, whenever the place can be reached, so that it outlives this PC. Take another disk, a USB stick or a network folder; leave the line empty for none.</source>
        <translation>每份备份也会复制到那里（能连上时自动补齐），这台电脑坏了备份还在。请选另一块磁盘、U 盘或网络文件夹；不需要就留空。</translation>
    </message>
    <message>
        <source>They lie there under the passphrase that was set.</source>
        <translation>那里的备份已用设定的口令保护。</translation>
    </message>
    <message>
        <source>The backups go to another place. Whoever has the stick or the folder reads everything in them, unless they are under a passphrase. It is asked for now, and when one is restored.</source>
        <translation>备份将存到另一个地方。不加口令的话，谁拿到 U 盘或文件夹都能看到全部内容。口令现在设定，恢复备份时要用。</translation>
    </message>
</context>
<context>
    <name>doorstep::ServiceLine</name>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Introduced or used</source>
        <translation>介绍或使用</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>Note; Enter adds it, Esc closes</source>
        <translation>备注；回车添加，Esc 关闭</translation>
    </message>
    <message>
        <source>Add the service</source>
        <translation>添加服务</translation>
    </message>
</context>
<context>
    <name>doorstep::ServiceOffers</name>
    <message>
        <source>used %1</source>
        <translation>%1 已使用</translation>
    </message>
    <message>
        <source>introduced %1</source>
        <translation>%1 已介绍</translation>
    </message>
    <message>
        <source>Introduce</source>
        <translation>介绍</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>已使用</translation>
    </message>
    <message>
        <source>Note that this was introduced to the one who asked</source>
        <translation>记录：已向提出人介绍此项服务</translation>
    </message>
    <message>
        <source>Note that the one who asked has used it</source>
        <translation>记录：提出人已使用此项服务</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Introduce %1</source>
        <translation>介绍 %1</translation>
    </message>
    <message>
        <source>Used %1</source>
        <translation>使用 %1</translation>
    </message>
</context>
<context>
    <name>doorstep::ServicesPage</name>
    <message>
        <source>No services yet. Insert adds the first one.</source>
        <translation>还没有服务。按 Insert 键新增。</translation>
    </message>
    <message>
        <source>A service needs a name.</source>
        <translation>服务要有名称。</translation>
    </message>
    <message>
        <source>A service needs a category.</source>
        <translation>服务要有类别。</translation>
    </message>
    <message>
        <source>New service (Insert)</source>
        <translation>新增服务（Insert）</translation>
    </message>
    <message>
        <source>Who used it today: name, pinyin, phone or door</source>
        <translation>今天谁使用了：姓名、拼音、电话或门牌</translation>
    </message>
    <message>
        <source>Who used the service</source>
        <translation>谁使用了这项服务</translation>
    </message>
    <message>
        <source>To whom it was introduced, and who used it</source>
        <translation>介绍给谁、谁使用过</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>走访对象</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>备注</translation>
    </message>
    <message>
        <source>All of them</source>
        <translation>查看全部</translation>
    </message>
    <message>
        <source>Show every line in the ledger of services</source>
        <translation>在服务台账中查看全部记录</translation>
    </message>
    <message>
        <source>Introduced and used</source>
        <translation>介绍与使用</translation>
    </message>
    <message>
        <source>nobody yet</source>
        <translation>还没有人</translation>
    </message>
    <message>
        <source>the latest %1</source>
        <translation>最近 %1 条</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>First add a category of services to the lists.</source>
        <translation>请先在代码表中新增服务类别。</translation>
    </message>
    <message>
        <source>New service</source>
        <translation>新服务</translation>
    </message>
    <message>
        <source>Add a service</source>
        <translation>新增服务</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n service(s)</source>
        <translation>
            <numerusform>删除%n项服务</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Ctrl+Z brings it back.</source>
        <translation>%1。按 Ctrl+Z 恢复。</translation>
    </message>
    <message>
        <source>%1 used %2</source>
        <translation>%1 使用 %2</translation>
    </message>
    <message>
        <source>Noted: %1.</source>
        <translation>已记录：%1。</translation>
    </message>
    <message>
        <source>It was introduced in a visit: correct the visit.</source>
        <translation>这是走访时介绍的，请修改那次走访。</translation>
    </message>
    <message>
        <source>Delete a line of %1</source>
        <translation>删除 %1 的一条记录</translation>
    </message>
    <message>
        <source>What</source>
        <translation>情况</translation>
    </message>
    <message>
        <source>Packages (Ctrl+B)</source>
        <translation>服务包（Ctrl+B）</translation>
    </message>
    <message>
        <source>The packages as each kind of subject has them</source>
        <translation>各类对象的安家、宜业、成长服务包</translation>
    </message>
    <message>
        <source>Pictures (Ctrl+I)</source>
        <translation>群体画像（Ctrl+I）</translation>
    </message>
    <message>
        <source>What each kind of subject asks for, and what answers it</source>
        <translation>各类对象需要什么，有哪些服务可以回应</translation>
    </message>
</context>
<context>
    <name>doorstep::SheetModel</name>
    <message>
        <source>“%1” is no outcome: 1 met, 2 absent, 3 refused, 4 come back.</source>
        <translation>“%1”不是结果：1 见到，2 不在，3 拒绝，4 再来。</translation>
    </message>
    <message>
        <source>“%1” is no tick: 1 for a card given.</source>
        <translation>“%1”不是发卡标记：发了填 1。</translation>
    </message>
    <message>
        <source>There is no category “%1”.</source>
        <translation>没有类别“%1”。</translation>
    </message>
    <message>
        <source>%1: how did it go? 1 met, 2 absent, 3 refused, 4 come back.</source>
        <translation>%1：结果如何？1 见到，2 不在，3 拒绝，4 再来。</translation>
    </message>
    <message>
        <source>%1: the need has a category but no words.</source>
        <translation>%1：需求只选了类别，没有内容。</translation>
    </message>
    <message>
        <source>Door</source>
        <translation>门牌</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Outcome 1–4</source>
        <translation>结果 1–4</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>发卡</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>听到</translation>
    </message>
    <message>
        <source>Need: category</source>
        <translation>需求：类别</translation>
    </message>
    <message>
        <source>Need: words</source>
        <translation>需求：内容</translation>
    </message>
    <message>
        <source>Begin with the line&apos;s number: 3 1 is line 3, met.</source>
        <translation>先写行号：3 1 即第 3 行，见到。</translation>
    </message>
    <message>
        <source>There is no line %1 on this sheet, or it is saved already.</source>
        <translation>这张走访单上没有第 %1 行，或者已经保存。</translation>
    </message>
    <message>
        <source>Line %1: how did it go? 1 met, 2 absent, 3 refused, 4 come back.</source>
        <translation>第 %1 行：结果如何？1 见到，2 不在，3 拒绝，4 再访。</translation>
    </message>
    <message>
        <source>Line %1: a new shop needs its name.</source>
        <translation>第 %1 行：新店要写店名。</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>Line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>the new line %1</source>
        <translation>新加的第 %1 行</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>line %1, %2</source>
        <comment>number, column</comment>
        <translation>第 %1 行的%2</translation>
    </message>
    <message>
        <source>cells of the sheet</source>
        <translation>整单的格子</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>door: words</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>the doors that were added</source>
        <translation>加进来的门户</translation>
    </message>
    <message>
        <source>%1 (visited today)</source>
        <translation>今天已访 · %1</translation>
    </message>
    <message>
        <source>%1, merged into %2</source>
        <translation>%1（已并入%2）</translation>
    </message>
</context>
<context>
    <name>doorstep::SheetPage</name>
    <message>
        <source>Visitors</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Da&amp;te</source>
        <translation>日期(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>方式(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Visitors</source>
        <translation>走访人(&amp;V)</translation>
    </message>
    <message>
        <source>D&amp;rives</source>
        <translation>专项行动(&amp;R)</translation>
    </message>
    <message>
        <source>Walk sheet</source>
        <translation>走访单</translation>
    </message>
    <message>
        <source>Save the sheet (Ctrl+Enter)</source>
        <translation>保存整单（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>There is a sheet that is not saved yet. Save it first.</source>
        <translation>还有一张单子没有保存，请先保存。</translation>
    </message>
    <message>
        <source>%1 of %2 doors filled in</source>
        <translation>已填 %1 户，共 %2 户</translation>
    </message>
    <message numerus="yes">
        <source>%n cell(s) were not understood; their rows are marked.</source>
        <translation>
            <numerusform>有 %n 格没有读懂，所在行已标出。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) saved. Ctrl+Z takes the sheet back.</source>
        <translation>
            <numerusform>已保存 %n 条走访。按 Ctrl+Z 撤回整单。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2 %3)</source>
        <translation>%1（%2 %3）</translation>
    </message>
    <message>
        <source>In the register on this day already: %1. Save again to record a second visit, or empty these rows.</source>
        <translation>当天已有走访：%1。再保存一次就记第二次走访，或清空这些行。</translation>
    </message>
    <message>
        <source>The walk sheet that is not saved</source>
        <translation>没保存的走访表</translation>
    </message>
    <message numerus="yes">
        <source>%n visit(s) saved, dated %1. Ctrl+Z takes the sheet back.</source>
        <translation>
            <numerusform>已保存 %n 条走访，日期 %1。按 Ctrl+Z 撤回整单。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Walk sheet of %n visit(s), %1</source>
        <translation>
            <numerusform>走访单%n条，%1</numerusform>
        </translation>
    </message>
    <message>
        <source>The rows of the sheet are in it again, as they were typed.</source>
        <translation>撤销的单子已照原样回到表里。</translation>
    </message>
    <message>
        <source>Which walk sheet</source>
        <translation>选走访单编号</translation>
    </message>
    <message>
        <source>3 1: line 3, met   ·   5 1 parking: and a need</source>
        <translation>例如 3 1：第 3 行见到&#x3000;·&#x3000;5 1 停车：并提了诉求</translation>
    </message>
    <message>
        <source>Line, outcome (1 met, 2 absent, 3 refused, 4 come back), need: as they stand on the paper. Enter goes on.</source>
        <translation>照纸上依次写行号、结果（1 见到，2 不在，3 拒绝，4 再访）、诉求，回车写下一行。</translation>
    </message>
    <message>
        <source>&amp;Sheet</source>
        <translation>走访单(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Line</source>
        <translation>行号(&amp;L)</translation>
    </message>
    <message>
        <source>New shop (Insert)</source>
        <translation>新店（Insert）</translation>
    </message>
    <message>
        <source>All doors of sheet %1 are typed in.</source>
        <translation>走访单 %1 已全部录入。</translation>
    </message>
    <message numerus="yes">
        <source>%1&#x3000;%n door(s)</source>
        <translation>
            <numerusform>%1&#x3000;%n 户</numerusform>
        </translation>
    </message>
    <message>
        <source>No sheet yet. Choose one that was printed, mark doors in the block list with Space, then Ctrl+G, or write new shops with Insert.</source>
        <translation>还没有走访单。请选一张已打印的，或在街区名单按空格标记后按 Ctrl+G，也可按 Insert 直接录入新店。</translation>
    </message>
    <message>
        <source>Perhaps in the register already: %1. Save again to add them all the same, or empty these rows.</source>
        <translation>可能已登记：%1。再保存一次仍然新增，或清空这几行。</translation>
    </message>
    <message>
        <source>The month of %1 is sealed: saved, these visits count as corrections.</source>
        <translation>%1 所在月份已封账，保存后这些走访记为更正。</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>服务团</translation>
    </message>
    <message>
        <source>R&amp;oles</source>
        <translation>身份(&amp;O)</translation>
    </message>
    <message>
        <source>Entered late: %1</source>
        <translation>补记 %1</translation>
    </message>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1，另有 %n 家</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) are saved already and were changed since. Saving the sheet corrects their visits: line %1.</source>
        <translation>
            <numerusform>有 %n 行已经保存，保存后又改过（第 %1 行）。保存整单时更正这些走访。</numerusform>
        </translation>
    </message>
    <message>
        <source> Not written anywhere: “%1”.</source>
        <translation>刚才键入的“%1”没有写进表里。</translation>
    </message>
    <message numerus="yes">
        <source>Add %n row(s) of the sheet taken back</source>
        <translation>
            <numerusform>把撤销的 %n 行加进来</numerusform>
        </translation>
    </message>
    <message>
        <source>Not saved yet. Ctrl+Enter tries again.</source>
        <translation>还没保存。按 Ctrl+Enter 再试一次。</translation>
    </message>
    <message>
        <source>”, “</source>
        <translation>”、“</translation>
    </message>
    <message>
        <source>Mark &amp;doors in the block list</source>
        <translation>去街区名单选门(&amp;D)</translation>
    </message>
    <message>
        <source>The doors are in the sheet that is not saved yet.</source>
        <translation>这几户已放进还没保存的单子里。</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>outcome, words of the need</comment>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>Line %1 was %2 and is %3 now. Ctrl+Z takes it back.</source>
        <translation>第 %1 行原来是%2，现在是%3。Ctrl+Z 可以退回。</translation>
    </message>
    <message>
        <source>.</source>
        <comment>ends a sentence that another follows</comment>
        <translation>。</translation>
    </message>
    <message>
        <source>Doors that are no longer in the register left the sheet.</source>
        <translation>已不在登记册里的门已从本单去掉。</translation>
    </message>
</context>
<context>
    <name>doorstep::SheetPicture</name>
    <message>
        <source>The form as it looks</source>
        <translation>报表的原样</translation>
    </message>
</context>
<context>
    <name>doorstep::SheetsModel</name>
    <message>
        <source>Sheet %1 of %2</source>
        <translation>第 %1 张，共 %2 张</translation>
    </message>
</context>
<context>
    <name>doorstep::ShopMembers</name>
    <message>
        <source>A member&apos;s or applicant&apos;s name; Enter adds it</source>
        <translation>党员或申请人姓名，按回车添加</translation>
    </message>
    <message>
        <source>Party members and applicants among the staff, by name</source>
        <translation>员工中的党员和入党申请人（具名）</translation>
    </message>
    <message>
        <source>Add Party member %1</source>
        <translation>添加党员%1</translation>
    </message>
    <message>
        <source>Edit Party member %1</source>
        <translation>修改党员%1</translation>
    </message>
    <message>
        <source>Delete Party member %1</source>
        <translation>删除党员%1</translation>
    </message>
    <message>
        <source>%1. Ctrl+Z brings it back.</source>
        <translation>%1。按 Ctrl+Z 恢复。</translation>
    </message>
    <message>
        <source>A member needs a name.</source>
        <translation>党员要有姓名。</translation>
    </message>
</context>
<context>
    <name>doorstep::StartPage</name>
    <message>
        <source>Make the register…</source>
        <translation>建立登记册…</translation>
    </message>
    <message>
        <source>Doorstep</source>
        <translation>走访簿</translation>
    </message>
    <message>
        <source>for example 新泾镇</source>
        <translation>例如 新泾镇</translation>
    </message>
    <message>
        <source>for example 第四街区</source>
        <translation>例如 第四街区</translation>
    </message>
    <message>
        <source>&amp;Town</source>
        <translation>街镇(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Block</source>
        <translation>街区(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Secretary</source>
        <translation>书记(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>电话(&amp;P)</translation>
    </message>
    <message>
        <source>Open a register</source>
        <translation>打开登记册</translation>
    </message>
    <message>
        <source>A .doorstep file, also by dragging it onto this window</source>
        <translation>.doorstep 文件，也可以直接拖到这个窗口上</translation>
    </message>
    <message>
        <source>Try the demonstration</source>
        <translation>试用演示数据</translation>
    </message>
    <message>
        <source>An invented town of five blocks on real roads</source>
        <translation>虚构的街镇，五个街区，真实路名</translation>
    </message>
    <message>
        <source>A new register</source>
        <translation>新建登记册</translation>
    </message>
    <message>
        <source>Or</source>
        <translation>或者</translation>
    </message>
    <message>
        <source>Town, block and secretary come first.</source>
        <translation>请先填写街镇、街区和书记。</translation>
    </message>
    <message>
        <source>Backups &amp;also</source>
        <translation>备份另存(&amp;A)</translation>
    </message>
    <message>
        <source>Whom you visit at the doors of your block, what was said and asked for, and the month&apos;s report out of it. It stays on this PC.</source>
        <translation>走访了谁、聊了什么、有什么诉求，都记在这里，月报自动算好。数据只存在这台电脑上。</translation>
    </message>
</context>
<context>
    <name>doorstep::StepActionsBase</name>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. Undo takes it back.</source>
        <translation>%1。可以撤销。</translation>
    </message>
    <message>
        <source>Left as they were: %1</source>
        <translation>未办理：%1</translation>
    </message>
    <message>
        <source>Not done. What was typed is there again when the same step is taken before Doorstep is closed.</source>
        <translation>没有办理。关闭走访簿之前再做同一步骤时，输入的内容还在。</translation>
    </message>
</context>
<context>
    <name>doorstep::StreetEditor</name>
    <message>
        <source>Name of the new road</source>
        <translation>新路名</translation>
    </message>
    <message>
        <source>New road…</source>
        <translation>新路名…</translation>
    </message>
</context>
<context>
    <name>doorstep::SubjectForm</name>
    <message>
        <source>Or the address in one line</source>
        <translation>或整行输入地址</translation>
    </message>
    <message>
        <source>Phone of the shop</source>
        <translation>店里的电话</translation>
    </message>
    <message>
        <source>Operator&apos;s own phone</source>
        <translation>经营者本人电话</translation>
    </message>
    <message>
        <source>Of that status since</source>
        <translation>状态从哪天起</translation>
    </message>
    <message>
        <source>The shop closed on</source>
        <translation>店的关停日期</translation>
    </message>
</context>
<context>
    <name>doorstep::SubjectLines</name>
    <message>
        <source>Need of %1</source>
        <translation>%1 的需求</translation>
    </message>
    <message>
        <source>Wish of %1</source>
        <translation>%1的微心愿</translation>
    </message>
    <message>
        <source>%1 used %2</source>
        <translation>%1 使用 %2</translation>
    </message>
    <message>
        <source>%2 introduced to %1</source>
        <translation>向 %1 介绍 %2</translation>
    </message>
    <message>
        <source>Noted: %1.</source>
        <translation>已记录：%1。</translation>
    </message>
    <message>
        <source>%1 changed hands</source>
        <translation>%1转手</translation>
    </message>
    <message>
        <source>%1 begins here. What happened with %2 stays there: it is closed, and found as before.</source>
        <translation>从这里开始是%1。%2的走访、需求等都留在原处，状态为已关停，仍可查到。</translation>
    </message>
    <message>
        <source>Not added. What was typed is there again when the line is opened again before Doorstep is closed.</source>
        <translation>没有添加。关闭走访簿之前再次打开这一行时，输入的内容还在。</translation>
    </message>
</context>
<context>
    <name>doorstep::SubjectList</name>
    <message>
        <source>No shop yet. Add one with “New shop”, or import a list.</source>
        <translation>还没有商铺。点“新增商铺”，或导入名单。</translation>
    </message>
    <message>
        <source>No worker yet. Add one with “New worker”, or import a list.</source>
        <translation>还没有从业者。点“新增从业者”，或导入名单。</translation>
    </message>
    <message>
        <source>New &amp;visit</source>
        <translation>登记走访(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Merge the two…</source>
        <translation>合并这两个(&amp;M)…</translation>
    </message>
    <message>
        <source>Mark as closed down</source>
        <translation>标为已关停</translation>
    </message>
    <message>
        <source>Mark as moved away</source>
        <translation>标为已搬离</translation>
    </message>
    <message>
        <source>Mark as active again</source>
        <translation>恢复为正常</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message numerus="yes">
        <source>%n entries</source>
        <translation>
            <numerusform>%n 个对象</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Deleted: %1. Ctrl+Z brings it back.</source>
        <translation>已删除：%1。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Volunteers</source>
        <translation>志愿者</translation>
    </message>
    <message>
        <source>Birthday this month</source>
        <translation>本月生日</translation>
    </message>
    <message>
        <source>Wa&amp;lk these doors</source>
        <translation>依次走访(&amp;L)</translation>
    </message>
    <message>
        <source>New shop (Insert)</source>
        <translation>新增商铺（Insert）</translation>
    </message>
    <message>
        <source>New worker (Insert)</source>
        <translation>新增从业者（Insert）</translation>
    </message>
    <message>
        <source>New: %1 (Insert)</source>
        <comment>kind of firm</comment>
        <translation>新增%1（Insert）</translation>
    </message>
</context>
<context>
    <name>doorstep::SubjectPanel</name>
    <message>
        <source>Not visited yet</source>
        <translation>尚未走访</translation>
    </message>
    <message>
        <source>Latest visits</source>
        <translation>最近走访</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>operator</source>
        <translation>经营者</translation>
    </message>
    <message>
        <source>trade</source>
        <translation>行业</translation>
    </message>
    <message>
        <source>staff</source>
        <translation>从业人数</translation>
    </message>
    <message>
        <source>occupation</source>
        <translation>职业</translation>
    </message>
    <message>
        <source>platform</source>
        <translation>平台或企业</translation>
    </message>
    <message>
        <source>consent to keep the phone</source>
        <translation>是否同意留存电话</translation>
    </message>
    <message>
        <source>Before you ring</source>
        <translation>进门前看一眼</translation>
    </message>
    <message>
        <source>wish</source>
        <translation>心愿</translation>
    </message>
    <message>
        <source>Prefers: %1</source>
        <translation>方便：%1</translation>
    </message>
    <message>
        <source>Card given on %1</source>
        <translation>联系卡：%1 发过</translation>
    </message>
    <message>
        <source>No card yet</source>
        <translation>联系卡：还没有发</translation>
    </message>
    <message>
        <source>Still to ask: %1</source>
        <translation>还可以问：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>doorstep::SubjectSummary</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>上次走访</translation>
    </message>
    <message>
        <source>Open needs</source>
        <translation>在办需求</translation>
    </message>
    <message>
        <source>Contact card</source>
        <translation>联系卡</translation>
    </message>
    <message>
        <source>Party organisation</source>
        <translation>党组织</translation>
    </message>
    <message>
        <source>Copy the phone</source>
        <translation>复制电话</translation>
    </message>
    <message>
        <source>never</source>
        <translation>没去过</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今天</translation>
    </message>
    <message>
        <source>yesterday</source>
        <translation>昨天</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>%n 天前</numerusform>
        </translation>
    </message>
    <message>
        <source>this year %1, met each time</source>
        <translation>今年 %1 次，都见到</translation>
    </message>
    <message>
        <source>this year %1, met %2</source>
        <translation>今年 %1 次，见到 %2 次</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>open needs</comment>
        <translation>%1 件</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>有逾期</translation>
    </message>
    <message>
        <source>struck off %1</source>
        <translation>已销号 %1 件</translation>
    </message>
    <message>
        <source>given</source>
        <translation>已发</translation>
    </message>
    <message>
        <source>not yet</source>
        <translation>没发</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>members among the staff: %1</source>
        <translation>员工中党员 %1 人</translation>
    </message>
    <message>
        <source>No phone yet</source>
        <translation>还没有电话</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
</context>
<context>
    <name>doorstep::SubjectView</name>
    <message>
        <source>New &amp;visit</source>
        <translation>登记走访(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Card delivered today</source>
        <translation>今日已发卡(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Need…</source>
        <translation>添需求(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>← List</source>
        <translation>← 名单</translation>
    </message>
    <message>
        <source>Back to the list (Esc)</source>
        <translation>返回名单（Esc）</translation>
    </message>
    <message>
        <source>New visit (Ctrl+Enter)</source>
        <translation>登记走访（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>It is saved with its name.</source>
        <translation>填好名称后即保存。</translation>
    </message>
    <message>
        <source>New shop</source>
        <translation>新商铺</translation>
    </message>
    <message>
        <source>New worker</source>
        <translation>新从业者</translation>
    </message>
    <message>
        <source>in the recycle bin</source>
        <translation>在回收站</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>恢复(&amp;R)</translation>
    </message>
    <message>
        <source>%1 %2 (%3)</source>
        <translation>%1 %2（%3）</translation>
    </message>
    <message>
        <source>Likely the same: </source>
        <translation>像是同一家：</translation>
    </message>
    <message>
        <source>Compare and merge</source>
        <translation>比较并合并</translation>
    </message>
    <message>
        <source>address</source>
        <translation>地址</translation>
    </message>
    <message>
        <source>Add the road %1</source>
        <translation>新增道路 %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>新增 %1</translation>
    </message>
    <message>
        <source>Edit %1: %2</source>
        <translation>修改 %1：%2</translation>
    </message>
    <message>
        <source>✓ Saved %1 · %2</source>
        <translation>✓ 已保存 %1 · %2</translation>
    </message>
    <message>
        <source>%1 is as it was before.</source>
        <translation>%1已恢复原值。</translation>
    </message>
    <message>
        <source>A card given to %1 today is noted already.</source>
        <translation>今天已登记过给 %1 发卡。</translation>
    </message>
    <message>
        <source>Card to %1</source>
        <translation>给 %1 发卡</translation>
    </message>
    <message>
        <source>Noted: card given to %1 today.</source>
        <translation>已登记：今天给 %1 发卡。</translation>
    </message>
    <message>
        <source>Restore %1</source>
        <translation>恢复 %1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Deleted: %1. Ctrl+Z brings it back.</source>
        <translation>已删除：%1。按 Ctrl+Z 可恢复。</translation>
    </message>
    <message>
        <source>&amp;Wish…</source>
        <translation>微心愿(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Service…</source>
        <translation>服务(&amp;S)…</translation>
    </message>
    <message>
        <source>Ha&amp;zard…</source>
        <translation>隐患(&amp;Z)…</translation>
    </message>
    <message>
        <source>Not saved without a name: it is still there when a new one is begun.</source>
        <translation>没有名称，还没有保存；再新建时还在。</translation>
    </message>
    <message>
        <source>No door number was found in “%1”.</source>
        <translation>“%1”里没有找到门牌号。</translation>
    </message>
    <message>
        <source>Give a &amp;copy…</source>
        <translation>给本人一份副本(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Erase…</source>
        <translation>彻底删除(&amp;E)…</translation>
    </message>
    <message>
        <source>Where the copy for the person is kept</source>
        <translation>给本人的副本存到哪里</translation>
    </message>
    <message>
        <source>Pages (*.html)</source>
        <translation>网页 (*.html)</translation>
    </message>
    <message>
        <source>Written for the person: %1</source>
        <translation>已为本人写好：%1</translation>
    </message>
    <message>
        <source>a new shop without a name</source>
        <translation>没有名称的新商铺</translation>
    </message>
    <message>
        <source>a new worker without a name</source>
        <translation>没有姓名的新从业者</translation>
    </message>
    <message>
        <source>It changed &amp;hands…</source>
        <translation>换老板(&amp;H)…</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Copied: %1</source>
        <translation>已复制：%1</translation>
    </message>
</context>
<context>
    <name>doorstep::SubjectsPage</name>
    <message>
        <source>Shops</source>
        <translation>商铺</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>从业者</translation>
    </message>
    <message>
        <source>Recycle bin</source>
        <translation>回收站</translation>
    </message>
    <message>
        <source>The two are one now. Ctrl+Z takes them apart again.</source>
        <translation>两者已合并。按 Ctrl+Z 可重新拆开。</translation>
    </message>
</context>
<context>
    <name>doorstep::SuggestionPanel</name>
    <message>
        <source>%1&#x3000;%2 askers, %3 needs&#x3000;%4 to %5</source>
        <translation>%1&#x3000;%2 家反映，%3 件&#x3000;%4 至 %5</translation>
    </message>
    <message>
        <source>&#x3000;No. %1 to %2</source>
        <translation>&#x3000;%1号至%2号</translation>
    </message>
    <message>
        <source>Nothing to gather by these rules.</source>
        <translation>按这些条件没有可归集的共性问题。</translation>
    </message>
    <message>
        <source>Gather (Enter)</source>
        <translation>归集（回车）</translation>
    </message>
    <message>
        <source>Needs by month</source>
        <translation>每月件数</translation>
    </message>
    <message>
        <source>Suggested shared problems</source>
        <translation>建议归集的共性问题</translation>
    </message>
    <message>
        <source>whole street</source>
        <translation>整条路</translation>
    </message>
    <message>
        <source>Suggested: %1</source>
        <translation>建议归集：%1</translation>
    </message>
    <message>
        <source>Days apart</source>
        <translation>反映时间相隔（天）</translation>
    </message>
    <message>
        <source>Least askers</source>
        <translation>至少（家）</translation>
    </message>
    <message>
        <source>Doors apart</source>
        <translation>门牌号相距</translation>
    </message>
</context>
<context>
    <name>doorstep::TableView</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy with headings	Ctrl+C</source>
        <translation>连同标题复制	Ctrl+C</translation>
    </message>
</context>
<context>
    <name>doorstep::TeamBox</name>
    <message>
        <source>No team</source>
        <translation>不指定服务团</translation>
    </message>
</context>
<context>
    <name>doorstep::TickPane</name>
    <message>
        <source>Look among</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Name, pinyin, phone; Enter ticks the first</source>
        <translation>姓名、拼音、尾号；回车勾选第一个</translation>
    </message>
    <message>
        <source>Words of it, or whose; Enter ticks the first</source>
        <translation>内容或提出人；回车勾选第一个</translation>
    </message>
    <message>
        <source>Narrow the list</source>
        <translation>缩小范围</translation>
    </message>
    <message>
        <source>Who came</source>
        <translation>到场人员</translation>
    </message>
    <message>
        <source>Needs it answers</source>
        <translation>回应的需求</translation>
    </message>
    <message>
        <source>Wishes it fulfils</source>
        <translation>圆的微心愿</translation>
    </message>
    <message>
        <source>Nobody and nothing is called so.</source>
        <translation>没有匹配的。</translation>
    </message>
    <message>
        <source>Nobody is ticked yet. Choose a group, or type a name, pinyin or phone above.</source>
        <translation>还没有人到场。在上面选一类人，或输入姓名、拼音、手机尾号。</translation>
    </message>
    <message>
        <source>Those who came have nothing open.</source>
        <translation>到场人员没有在办的。</translation>
    </message>
    <message>
        <source>Nothing is linked yet.</source>
        <translation>还没有关联。</translation>
    </message>
    <message>
        <source>Nobody is in this group.</source>
        <translation>这一类没有人。</translation>
    </message>
    <message>
        <source>Who served</source>
        <translation>参加服务的志愿者</translation>
    </message>
    <message>
        <source>Who belongs to it</source>
        <translation>队员</translation>
    </message>
</context>
<context>
    <name>doorstep::TimelineModel</name>
    <message>
        <source>Visit</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Need</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>发卡</translation>
    </message>
    <message>
        <source>Wish</source>
        <translation>心愿</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>活动</translation>
    </message>
    <message>
        <source>Changed hands</source>
        <translation>转手</translation>
    </message>
    <message numerus="yes">
        <source>%n paper(s)</source>
        <translation>
            <numerusform>%n 份资料</numerusform>
        </translation>
    </message>
    <message>
        <source>Photo or paper</source>
        <translation>照片或资料</translation>
    </message>
</context>
<context>
    <name>doorstep::TimelinePanel</name>
    <message>
        <source>Restore this value</source>
        <translation>恢复此值</translation>
    </message>
    <message>
        <source>Show the older ones</source>
        <translation>显示更早的</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>往来记录</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>需求</translation>
    </message>
    <message>
        <source>Edits</source>
        <translation>改动</translation>
    </message>
    <message>
        <source>Show in the timeline: %1</source>
        <translation>往来记录只看：%1</translation>
    </message>
    <message>
        <source>Make it empty again</source>
        <translation>恢复为空</translation>
    </message>
    <message>
        <source>Restore “%1”</source>
        <translation>恢复“%1”</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Copy with headings	Ctrl+C</source>
        <translation>连同标题复制	Ctrl+C</translation>
    </message>
    <message>
        <source>When</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>What</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>人员</translation>
    </message>
    <message>
        <source>Heading</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>内容</translation>
    </message>
</context>
<context>
    <name>doorstep::TodayPage</name>
    <message>
        <source>One after the other, in walking order</source>
        <translation>按走访顺序一户接一户</translation>
    </message>
    <message>
        <source>&amp;Birthday party with these</source>
        <translation>为这些人办生日会(&amp;B)</translation>
    </message>
    <message>
        <source>A new activity; who came is ticked there</source>
        <translation>新建活动，到场的在那里勾选</translation>
    </message>
    <message>
        <source>Enter &amp;visits</source>
        <translation>走访登记(&amp;V)</translation>
    </message>
    <message>
        <source>Doors due</source>
        <translation>该走的门</translation>
    </message>
    <message>
        <source>Choose &amp;doors and print</source>
        <translation>选门并打印走访单(&amp;D)</translation>
    </message>
    <message>
        <source>Needs overdue</source>
        <translation>逾期的需求</translation>
    </message>
    <message>
        <source>Wor&amp;k on them</source>
        <translation>逐条处理(&amp;K)</translation>
    </message>
    <message>
        <source>To feed back</source>
        <translation>等您反馈</translation>
    </message>
    <message>
        <source>Feed &amp;back</source>
        <translation>打电话反馈(&amp;B)</translation>
    </message>
    <message>
        <source>Needs with a result, to feed back</source>
        <translation>有结果待反馈的需求</translation>
    </message>
    <message>
        <source>Wishes waiting</source>
        <translation>待圆梦的微心愿</translation>
    </message>
    <message>
        <source>To the &amp;wishes</source>
        <translation>去看微心愿(&amp;W)</translation>
    </message>
    <message>
        <source>Where to go next</source>
        <translation>接下来去哪儿</translation>
    </message>
    <message>
        <source>The four hundreds this month</source>
        <translation>四百 · 本月</translation>
    </message>
    <message>
        <source>Streets this quarter</source>
        <translation>各条路走了多少 · 本季度</translation>
    </message>
    <message>
        <source>Nobody is in the register yet. Three steps to the first walk:</source>
        <translation>登记册里还没有人。三步开始第一次走访：</translation>
    </message>
    <message>
        <source>Take in the list</source>
        <translation>导入名单</translation>
    </message>
    <message>
        <source>The Excel list of shops you have; columns are matched by themselves</source>
        <translation>手头的商铺 Excel 名单，各列自动对上</translation>
    </message>
    <message>
        <source>&amp;Import a list</source>
        <translation>导入名单(&amp;I)</translation>
    </message>
    <message>
        <source>Choose doors</source>
        <translation>选门</translation>
    </message>
    <message>
        <source>The block list in walking order; Space marks a door</source>
        <translation>街区名单按走访顺序排好，空格键选门</translation>
    </message>
    <message>
        <source>To the block &amp;list</source>
        <translation>去街区名单(&amp;L)</translation>
    </message>
    <message>
        <source>Print the walk sheet</source>
        <translation>打印走访单</translation>
    </message>
    <message>
        <source>On the block list: Ctrl+P. In the evening what stands on it is typed in</source>
        <translation>在街区名单按 Ctrl+P，晚上照着纸录入</translation>
    </message>
    <message>
        <source>To &amp;print</source>
        <translation>去打印(&amp;P)</translation>
    </message>
    <message>
        <source>dddd, d MMMM</source>
        <comment>day of the page</comment>
        <translation>M月d日 dddd</translation>
    </message>
    <message numerus="yes">
        <source>%n working day(s) left this month</source>
        <translation>
            <numerusform>本月还有 %n 个工作日</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them promised for today or before</source>
        <translation>
            <numerusform>其中 %n 户约好了今天或更早</numerusform>
        </translation>
    </message>
    <message>
        <source>Not visited for 60 days, or promised</source>
        <translation>60 天没去或约好了的</translation>
    </message>
    <message>
        <source>None is late</source>
        <translation>没有逾期</translation>
    </message>
    <message numerus="yes">
        <source>The longest by %n working day(s)</source>
        <translation>
            <numerusform>最久 %n 个工作日</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody was told</source>
        <translation>都告诉本人了</translation>
    </message>
    <message>
        <source>There is a result; they don&apos;t know yet</source>
        <translation>已有结果，还没告诉本人</translation>
    </message>
    <message>
        <source>None is waiting</source>
        <translation>没有等待的</translation>
    </message>
    <message numerus="yes">
        <source>The longest for %n day(s)</source>
        <translation>
            <numerusform>等得最久 %n 天</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>To strike off</source>
        <translation>待销号</translation>
    </message>
    <message>
        <source>Problems to gather</source>
        <translation>可归集的共性问题</translation>
    </message>
    <message>
        <source>Birthdays this month</source>
        <translation>本月生日</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 户</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::TownFormPane</name>
    <message>
        <source>Every mode</source>
        <translation>各种走访方式</translation>
    </message>
    <message>
        <source>By which mode of visit</source>
        <translation>哪种走访方式</translation>
    </message>
    <message>
        <source>In the form</source>
        <translation>表里的栏目</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>填什么</translation>
    </message>
    <message>
        <source>Recognised by</source>
        <translation>依据</translation>
    </message>
    <message>
        <source>its heading</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>a part of its heading</source>
        <translation>表头的一部分</translation>
    </message>
    <message>
        <source>your choice last time</source>
        <translation>上次的选择</translation>
    </message>
    <message>
        <source>your choice</source>
        <translation>您的选择</translation>
    </message>
    <message>
        <source>its own formula</source>
        <translation>表内公式</translation>
    </message>
    <message>
        <source>identity numbers are never kept</source>
        <translation>身份证号从不登记</translation>
    </message>
    <message>
        <source>not recognised: left empty</source>
        <translation>没认出，留空</translation>
    </message>
    <message>
        <source>&amp;Masked</source>
        <translation>脱敏(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Keep the form</source>
        <translation>记住这张表(&amp;K)</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>Headings of the form</source>
        <translation>表头</translation>
    </message>
    <message>
        <source>no day</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>Day of the month on which it is due</source>
        <translation>每月几号前交</translation>
    </message>
    <message>
        <source>Days up to the 10th are those of the month after</source>
        <translation>10 号及以前算次月</translation>
    </message>
    <message>
        <source>Names of persons, phones and codes are hidden in part</source>
        <translation>姓名、电话、证照号隐去一部分</translation>
    </message>
    <message>
        <source>Name of the form</source>
        <translation>表名</translation>
    </message>
    <message>
        <source>List of the form</source>
        <translation>表中的清单</translation>
    </message>
    <message>
        <source>Ledger whose rows it is filled with</source>
        <translation>用哪本台账的行来填</translation>
    </message>
    <message>
        <source>Of which time</source>
        <translation>哪段时间的</translation>
    </message>
    <message>
        <source>Open or closed</source>
        <translation>未结还是已结</translation>
    </message>
    <message>
        <source>Na&amp;me</source>
        <translation>表名(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Due on day</source>
        <translation>每月几号前交(&amp;D)</translation>
    </message>
    <message>
        <source>The next “%1”: what was chosen for it holds</source>
        <translation>认出是“%1”的新一期，沿用上次的选择</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新表</translation>
    </message>
    <message>
        <source>&amp;Keep it in place of the last</source>
        <translation>替换上一期(&amp;K)</translation>
    </message>
    <message>
        <source>Every heading was recognised.</source>
        <translation>所有表头都认出了。</translation>
    </message>
    <message numerus="yes">
        <source>%n heading(s) not recognised: choose what they get, or leave them empty.</source>
        <translation>
            <numerusform>有 %n 个表头没认出：请选择填什么，或留空。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, row %2</source>
        <translation>%1，第 %2 行</translation>
    </message>
    <message>
        <source>Single cells</source>
        <translation>单个单元格</translation>
    </message>
    <message>
        <source>What %1 is filled with</source>
        <translation>“%1”填什么</translation>
    </message>
    <message>
        <source>Words…</source>
        <translation>固定文字…</translation>
    </message>
    <message>
        <source>The same words in every row; {month}, {block}, {town}, {secretary}, {today} and {count} stand for what they say:</source>
        <translation>每行都填同样的文字；{month}、{block}、{town}、{secretary}、{today}、{count} 分别代表月份、街区、镇、书记、当天、行数：</translation>
    </message>
    <message>
        <source>Type the first letters to choose; Delete leaves a column empty.</source>
        <translation>键入首字母即可选择；按 Delete 留空。</translation>
    </message>
    <message>
        <source>Of which drive</source>
        <translation>哪个专项行动的</translation>
    </message>
    <message>
        <source>Every drive</source>
        <translation>所有专项行动</translation>
    </message>
    <message>
        <source>Changed or not</source>
        <translation>含未变动的</translation>
    </message>
    <message>
        <source>Since it was last filled for a month before</source>
        <translation>与此前各月最近一次填报相比</translation>
    </message>
    <message>
        <source>A sheet or a file for each row</source>
        <translation>每条一张工作表或一个文件</translation>
    </message>
    <message>
        <source>Printed in a row they are pages of one PDF, as the cells look</source>
        <translation>连续打印即按单元格的样子排成一个 PDF，一条接一条</translation>
    </message>
    <message>
        <source>The office has laid down that it is always masked</source>
        <translation>单位规定一律脱敏</translation>
    </message>
    <message>
        <source>%1, year so far</source>
        <translation>%1（本年累计）</translation>
    </message>
    <message>
        <source>%1 of the same %2</source>
        <translation>%1：按%2计数</translation>
    </message>
    <message>
        <source>Not a &amp;list</source>
        <translation>不是清单(&amp;L)</translation>
    </message>
    <message>
        <source>Nothing is put below these headings; the rows stay as they are</source>
        <translation>这些表头下不填内容，原来的行不动</translation>
    </message>
    <message>
        <source>A figure of the month…</source>
        <translation>本月的数字…</translation>
    </message>
    <message>
        <source>Several columns in one…</source>
        <translation>几列合成一列…</translation>
    </message>
    <message>
        <source>How many rows…</source>
        <translation>计数…</translation>
    </message>
    <message>
        <source>Yes or no…</source>
        <translation>是或否…</translation>
    </message>
    <message>
        <source>The figure:</source>
        <translation>数字：</translation>
    </message>
    <message>
        <source>How many rows there are of:</source>
        <translation>统计多少条：</translation>
    </message>
    <message>
        <source>是 where it says something:</source>
        <translation>有内容的填“是”：</translation>
    </message>
    <message>
        <source>Columns with + between them and words in quotation marks, as %1:</source>
        <translation>列名之间用 +，文字加英文引号，例如 %1：</translation>
    </message>
</context>
<context>
    <name>doorstep::TroublePage</name>
    <message>
        <source>This page can&apos;t be shown. %1</source>
        <translation>这一页无法显示。%1</translation>
    </message>
</context>
<context>
    <name>doorstep::UndoActions</name>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销：%1(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做：%1(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Undone: %1.</source>
        <translation>已撤销：%1。</translation>
    </message>
    <message>
        <source>Done again: %1.</source>
        <translation>已重做：%1。</translation>
    </message>
    <message>
        <source>Undoing…</source>
        <translation>正在撤销…</translation>
    </message>
    <message>
        <source>Doing again…</source>
        <translation>正在重做…</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) stay as they are: %1</source>
        <translation>
            <numerusform>%n 条保持不变：%1</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <comment>between rows</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>&amp;Undo (the last step is on the page “%1”)</source>
        <translation>撤销（上一步在“%1”页）(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo (the last step is on the page “%1”)</source>
        <translation>重做（上一步在“%1”页）(&amp;R)</translation>
    </message>
    <message>
        <source>Nothing was changed: %1.</source>
        <translation>没有改动：%1。</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Nothing more to undo here.</source>
        <translation>这里没有可撤销的了。</translation>
    </message>
    <message>
        <source>Undo that</source>
        <translation>撤销那一步</translation>
    </message>
    <message>
        <source>Nothing to do again here.</source>
        <translation>这里没有可重做的。</translation>
    </message>
    <message>
        <source>Do that again</source>
        <translation>重做那一步</translation>
    </message>
    <message>
        <source> (not in sight: %1)</source>
        <translation>（不在眼前：%1）</translation>
    </message>
    <message>
        <source>Ctrl+H has what is older.</source>
        <translation>更早的在变更簿里（Ctrl+H）。</translation>
    </message>
    <message>
        <source>The last step on this page was of another: “%1”. Ctrl+H has all of them.</source>
        <translation>本页上一步是别处的：“%1”。全部变更见变更簿（Ctrl+H）。</translation>
    </message>
    <message>
        <source>The last step is on the page “%1”. Ctrl+H has all of them.</source>
        <translation>上一步在“%1”页。全部变更见变更簿（Ctrl+H）。</translation>
    </message>
    <message>
        <source>Nothing more to undo in this field. Ctrl+Y brings back what was typed in it; outside it Ctrl+Z undoes what was done here.</source>
        <translation>这一栏里没有可撤销的了。Ctrl+Y 恢复刚才写的；离开这一栏，Ctrl+Z 撤销本页做过的。</translation>
    </message>
    <message>
        <source>Nothing to do again in this field.</source>
        <translation>这一栏里没有可重做的了。</translation>
    </message>
</context>
<context>
    <name>doorstep::UnplacedWords</name>
    <message>
        <source>Make it an &amp;entry</source>
        <translation>设为新条目(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Means this</source>
        <translation>就是它(&amp;M)</translation>
    </message>
    <message>
        <source>Words that no list has</source>
        <translation>列表里没有的词</translation>
    </message>
    <message>
        <source>Adds the word to its list, and the file is read again</source>
        <translation>把这个词加入列表，并重新读取文件</translation>
    </message>
    <message>
        <source>The entry that the word means</source>
        <translation>这个词所指的条目</translation>
    </message>
    <message>
        <source>From now on the word is read as this entry, and the file is read again</source>
        <translation>以后把这个词读作该条目，并重新读取文件</translation>
    </message>
    <message>
        <source>&amp;Not on a list:</source>
        <translation>列表里没有(&amp;N)：</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1：%2（%3）</translation>
    </message>
</context>
<context>
    <name>doorstep::VenuesPage</name>
    <message>
        <source>No venues yet. Insert adds the first one.</source>
        <translation>还没有阵地。按 Insert 键新增。</translation>
    </message>
    <message>
        <source>A venue needs a name.</source>
        <translation>阵地要有名称。</translation>
    </message>
    <message>
        <source>New venue (Insert)</source>
        <translation>新增阵地（Insert）</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>修改 %1</translation>
    </message>
    <message>
        <source>New venue</source>
        <translation>新阵地</translation>
    </message>
    <message>
        <source>Add a venue</source>
        <translation>新增阵地</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n venue(s)</source>
        <translation>
            <numerusform>删除%n个阵地</numerusform>
        </translation>
    </message>
    <message>
        <source>Venues in all</source>
        <translation>阵地合计</translation>
    </message>
    <message>
        <source>%1+%2 · %3 charging ports at %4 places</source>
        <translation>%1+%2 · %4 处可充电，充电口共 %3 个</translation>
    </message>
    <message>
        <source>A road belongs to a block: choose the block first.</source>
        <translation>道路属于街区：请先选择街区。</translation>
    </message>
</context>
<context>
    <name>doorstep::VisitForm</name>
    <message>
        <source>Visitors</source>
        <translation>走访人</translation>
    </message>
    <message>
        <source>Drives</source>
        <translation>专项行动</translation>
    </message>
    <message>
        <source>Services introduced</source>
        <translation>介绍的服务</translation>
    </message>
    <message>
        <source>e.g. 14:30</source>
        <translation>如 14:30</translation>
    </message>
    <message>
        <source>“%1” is no time. Type 14:30 or 1430.</source>
        <translation>“%1”不是时间。请写 14:30 或 1430。</translation>
    </message>
    <message>
        <source>for example 福泉路88弄3号102室</source>
        <translation>例如 福泉路88弄3号102室</translation>
    </message>
    <message>
        <source>New in the register</source>
        <translation>新登记的走访对象</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Address</source>
        <translation>地址(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Mode</source>
        <translation>方式(&amp;M)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Da&amp;te</source>
        <translation>日期(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Visitors</source>
        <translation>谁去的(&amp;V)</translation>
    </message>
    <message>
        <source>D&amp;rives</source>
        <translation>专项行动(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Said</source>
        <translation>聊了什么(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Learnt</source>
        <translation>了解(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Wish</source>
        <translation>微心愿(&amp;W)</translation>
    </message>
    <message>
        <source>Sat&amp;isfaction</source>
        <translation>满意度(&amp;I)</translation>
    </message>
    <message>
        <source>last %1</source>
        <translation>上次 %1</translation>
    </message>
    <message>
        <source>“%1” is no day. Type 6.3, 0603, 昨天 or 2026-06-03.</source>
        <translation>“%1”不是日期。请写 6.3、0603、昨天或 2026-06-03。</translation>
    </message>
    <message>
        <source>“%1” is no day to follow up. Type 6.3, 明天 or +7.</source>
        <translation>“%1”不是回访日期。请写 6.3、明天或 +7。</translation>
    </message>
    <message>
        <source>Nee&amp;ds</source>
        <translation>诉求(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Phone</source>
        <translation>电话(&amp;P)</translation>
    </message>
    <message>
        <source>Servi&amp;ces</source>
        <translation>服务(&amp;C)</translation>
    </message>
    <message>
        <source>Follow &amp;up</source>
        <translation>回访(&amp;U)</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>服务团</translation>
    </message>
    <message>
        <source>Roles  6</source>
        <translation>身份  6</translation>
    </message>
    <message>
        <source>Tic&amp;ks</source>
        <translation>五带(&amp;K)</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>分钟</translation>
    </message>
    <message>
        <source>“%1” is no number of minutes, at most a day’s 1440.</source>
        <translation>“%1”不是分钟数，最多 1440（一天）。</translation>
    </message>
    <message>
        <source>Leave it empty when nothing was said</source>
        <translation>没说什么就空着</translation>
    </message>
</context>
<context>
    <name>doorstep::VisitPage</name>
    <message>
        <source>Who was visited</source>
        <translation>走访了谁</translation>
    </message>
    <message>
        <source>Who was visited: name, pinyin, phone, door</source>
        <translation>走访了谁：名称、拼音、电话、门牌</translation>
    </message>
    <message>
        <source>Save and next door (Ctrl+Enter)</source>
        <translation>保存并到下一户（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Save the correction (Ctrl+Enter)</source>
        <translation>保存更正（Ctrl+Enter）</translation>
    </message>
    <message>
        <source>Saved: %1, %2</source>
        <translation>已保存：%1，%2</translation>
    </message>
    <message>
        <source>What was typed for %1 and not saved is cleared. %2</source>
        <translation>%1没存的内容已清空。 %2</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>What was typed for %1 is now here. %2</source>
        <translation>给%1打的内容已改到这一家。 %2</translation>
    </message>
    <message>
        <source>Put it back</source>
        <translation>退回</translation>
    </message>
    <message>
        <source>Go back</source>
        <translation>回去</translation>
    </message>
    <message>
        <source>It was meant for this one</source>
        <translation>改到这一家</translation>
    </message>
    <message>
        <source>What is not saved stays with %1. %2</source>
        <translation>没存的话留在%1那里。 %2</translation>
    </message>
    <message>
        <source>Typed and not saved: %1</source>
        <translation>打了没存：%1</translation>
    </message>
    <message>
        <source>clearing the form</source>
        <translation>清空表单</translation>
    </message>
    <message>
        <source>moving the words</source>
        <translation>改到这一家</translation>
    </message>
    <message>
        <source>What you typed and did not save</source>
        <translation>没存的内容</translation>
    </message>
    <message>
        <source>What you typed for %1 and did not save</source>
        <translation>给%1填了没存的内容</translation>
    </message>
    <message>
        <source>Entered late: %1</source>
        <translation>补记 %1</translation>
    </message>
    <message>
        <source>Saved: %1, %2, dated %3</source>
        <translation>已保存：%1，%2，走访日期 %3</translation>
    </message>
    <message>
        <source>Visit: %1, %2</source>
        <translation>走访：%1，%2</translation>
    </message>
    <message>
        <source>Correct a visit: %1, %2</source>
        <translation>更正走访：%1，%2</translation>
    </message>
    <message>
        <source>the correction that is not saved</source>
        <translation>没有保存的更正</translation>
    </message>
    <message>
        <source>The correction is turned back. %1</source>
        <translation>更正已撤回。%1</translation>
    </message>
    <message>
        <source>%1: the month is sealed, saved it counts as a correction</source>
        <translation>%1：该月已封账，保存后记为更正</translation>
    </message>
    <message>
        <source>This visit was changed elsewhere meanwhile; what was not changed here is as it is there.</source>
        <translation>这次走访在别处改过了；这里没有改动的各项，已换成别处改后的内容。</translation>
    </message>
    <message>
        <source>As a sheet</source>
        <translation>整单录入</translation>
    </message>
    <message>
        <source>Type the whole walk into one grid</source>
        <translation>把整张走访单录入一张表</translation>
    </message>
    <message>
        <source>End the walk</source>
        <translation>结束走访</translation>
    </message>
    <message>
        <source>A correction of the visit of %1, %2</source>
        <translation>正在更正 %1 的走访（%2）</translation>
    </message>
    <message>
        <source>bringing the words back</source>
        <translation>找回写的话</translation>
    </message>
    <message>
        <source>Not saved yet. Ctrl+Enter tries again.</source>
        <translation>还没保存。按 Ctrl+Enter 再试一次。</translation>
    </message>
    <message>
        <source>The new boss that is typed above is not registered. Alt+B and Enter do it; saved again, the visit is of the shop as it was.</source>
        <translation>上面填的新老板还没登记。按 Alt+B 再回车登记；再保存一次，这次走访就记在原来的店。</translation>
    </message>
    <message>
        <source>what is typed here and not saved</source>
        <translation>这里打了还没登记的内容</translation>
    </message>
    <message>
        <source>What was typed here and not saved is turned back. %1</source>
        <translation>这里打了还没登记的内容已退回。%1</translation>
    </message>
    <message>
        <source>The new boss that was typed at %1 is not registered and waits there. %2</source>
        <translation>在“%1”填的新老板还没登记，留在那里。%2</translation>
    </message>
    <message>
        <source>It was changed elsewhere meanwhile.</source>
        <translation>别处已经改过了。</translation>
    </message>
    <message>
        <source>taking what stands there</source>
        <translation>采用别处写的</translation>
    </message>
    <message>
        <source>What stands there is taken. %1</source>
        <translation>已采用别处写的内容。%1</translation>
    </message>
    <message>
        <source>%1, once more on that day</source>
        <translation>%1，当天又一次</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>另有 %n 处</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::VisitsPage</name>
    <message>
        <source>No visits yet. Ctrl+N enters the first one.</source>
        <translation>还没有走访记录。按 Ctrl+N 录入第一条。</translation>
    </message>
    <message>
        <source>Open the subject</source>
        <translation>打开走访对象</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n visit(s)</source>
        <translation>
            <numerusform>删除 %n 条走访</numerusform>
        </translation>
    </message>
    <message>
        <source>%1. Ctrl+Z brings it back.</source>
        <translation>%1。按 Ctrl+Z 恢复。</translation>
    </message>
    <message>
        <source>Delete a visit: %1, %2</source>
        <translation>删除走访：%1，%2</translation>
    </message>
    <message>
        <source>New visit (Insert)</source>
        <translation>登记走访（Insert）</translation>
    </message>
    <message>
        <source>Record (Ctrl+P)</source>
        <translation>记录表（Ctrl+P）</translation>
    </message>
    <message>
        <source>Print or save the chosen visits, a page each, with their photos</source>
        <translation>打印或保存选中的走访，一次一页，照片也印上</translation>
    </message>
    <message>
        <source>Choose a visit first.</source>
        <translation>请先选一次走访。</translation>
    </message>
    <message>
        <source>Save the records</source>
        <translation>保存走访记录表</translation>
    </message>
</context>
<context>
    <name>doorstep::VolunteersPage</name>
    <message>
        <source>No volunteer team yet. Insert writes the first one down.</source>
        <translation>还没有志愿服务队伍。按 Insert 写下第一支。</translation>
    </message>
    <message>
        <source>New &amp;service</source>
        <translation>新建服务(&amp;S)</translation>
    </message>
    <message>
        <source>An activity of the team with all its members, to be told what they did</source>
        <translation>新建该队的一次活动，队员都已勾上，再写他们做了什么</translation>
    </message>
    <message>
        <source>Show as a list</source>
        <translation>列成清单</translation>
    </message>
    <message>
        <source>New volunteer team (Insert)</source>
        <translation>新建志愿服务队伍（Insert）</translation>
    </message>
    <message>
        <source>Nothing told yet of what they did.</source>
        <translation>还没有记过他们做了什么。</translation>
    </message>
    <message numerus="yes">
        <source>%n service(s), %1 hours in all</source>
        <translation>
            <numerusform>服务 %n 场，共 %1 小时</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 joined %2</source>
        <translation>%1 加入 %2</translation>
    </message>
    <message>
        <source>%1 left %2</source>
        <translation>%1 离开 %2</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>新增%1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>修改%1</translation>
    </message>
    <message>
        <source>New volunteer team</source>
        <translation>新志愿服务队伍</translation>
    </message>
    <message>
        <source>Add a volunteer team</source>
        <translation>新增志愿服务队伍</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除%1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n volunteer team(s)</source>
        <translation>
            <numerusform>删除 %n 支志愿服务队伍</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::WaitsPage</name>
    <message>
        <source>What whoever goes on with this register has to know</source>
        <translation>接手这份登记册的人要知道的事</translation>
    </message>
    <message>
        <source>Handed over by %1 on %2</source>
        <translation>%1 于 %2 移交</translation>
    </message>
    <message>
        <source>%1, taken over by %2 on %3</source>
        <translation>%1，%2 于 %3 接手</translation>
    </message>
    <message>
        <source>The earliest first</source>
        <translation>最早的在前</translation>
    </message>
    <message>
        <source>Nobody has set a day</source>
        <translation>还没有定日期</translation>
    </message>
    <message>
        <source>Somebody expects us</source>
        <translation>对方在等着</translation>
    </message>
    <message>
        <source>Somebody will fulfil them</source>
        <translation>有人答应了</translation>
    </message>
    <message>
        <source>Shops and workers without one</source>
        <translation>还没有卡的商铺和从业者</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>交接待办</translation>
    </message>
</context>
<context>
    <name>doorstep::WalkDesk</name>
    <message numerus="yes">
        <source>Sheet %1 was printed. The walk before is not typed in to its end: %n door(s) are left.</source>
        <translation>
            <numerusform>走访单 %1 已打印。上一趟走访还没录完，还剩 %n 户。</numerusform>
        </translation>
    </message>
    <message>
        <source>Type in sheet %1</source>
        <translation>录入走访单 %1</translation>
    </message>
    <message>
        <source>The walk before is not typed in to its end: %1 of its %2 doors are left, the next is %3.</source>
        <translation>上一趟走访还没录完：共 %2 户，还剩 %1 户，下一户是%3。</translation>
    </message>
    <message>
        <source>Go back to that walk</source>
        <translation>回去</translation>
    </message>
</context>
<context>
    <name>doorstep::WalkPanel</name>
    <message>
        <source>Doors of the walk</source>
        <translation>本次走访的门户</translation>
    </message>
    <message>
        <source>Something was typed here and is not saved yet</source>
        <translation>这里有打了没存的内容</translation>
    </message>
    <message>
        <source>%1 (visited today)</source>
        <translation>%1（今天已走访）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>M</source>
        <comment>met</comment>
        <translation>见</translation>
    </message>
    <message>
        <source>A</source>
        <comment>absent</comment>
        <translation>不</translation>
    </message>
    <message>
        <source>R</source>
        <comment>refused</comment>
        <translation>拒</translation>
    </message>
    <message>
        <source>C</source>
        <comment>come back</comment>
        <translation>再</translation>
    </message>
    <message>
        <source>Walk</source>
        <translation>走访</translation>
    </message>
    <message>
        <source>Sheet %1</source>
        <translation>走访单 %1</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>未存</translation>
    </message>
</context>
<context>
    <name>doorstep::WishActions</name>
    <message>
        <source>Choose a wish first.</source>
        <translation>请先选择微心愿。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %n wishes</source>
        <translation>
            <numerusform>%1：%n 个心愿</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::WishLine</name>
    <message>
        <source>Words of the wish</source>
        <translation>心愿内容</translation>
    </message>
    <message>
        <source>What is wished for; Enter adds it, Esc closes</source>
        <translation>心愿内容；回车添加，Esc 关闭</translation>
    </message>
    <message>
        <source>Value in yuan</source>
        <translation>价值（元）</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Add the wish</source>
        <translation>添加心愿</translation>
    </message>
    <message>
        <source>Whose wish? Name, pinyin, phone, door</source>
        <translation>谁的心愿？姓名、拼音、电话、门牌</translation>
    </message>
    <message>
        <source>Whose wish</source>
        <translation>谁的心愿</translation>
    </message>
    <message>
        <source>“%1” is no value in yuan.</source>
        <translation>“%1”不是金额（元）。</translation>
    </message>
    <message>
        <source>Say whose wish it is: a name, pinyin, a phone or a door.</source>
        <translation>请填写是谁的微心愿：姓名、拼音、电话或门牌。</translation>
    </message>
    <message>
        <source>“%1” is nobody chosen from the register: choose one of those that are found, or write the new one down first, on the page Subjects.</source>
        <translation>“%1”还不是名册中选定的对象：请从找到的结果中选择，或先在“走访对象”页新增。</translation>
    </message>
    <message>
        <source>Say what is wished for.</source>
        <translation>请填写心愿内容。</translation>
    </message>
</context>
<context>
    <name>doorstep::WishPane</name>
    <message>
        <source>Open the one who wishes</source>
        <translation>打开许愿人</translation>
    </message>
    <message>
        <source>A wish needs words.</source>
        <translation>心愿要有内容。</translation>
    </message>
    <message>
        <source>Say who claims it, or give the claim back.</source>
        <translation>请填认领人，或退回认领。</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>修改 %1</translation>
    </message>
</context>
<context>
    <name>doorstep::WishRows</name>
    <message>
        <source>A small wish (Ctrl+I)</source>
        <translation>微心愿（Ctrl+I）</translation>
    </message>
    <message>
        <source>Words of wish %1</source>
        <translation>第 %1 个微心愿</translation>
    </message>
    <message>
        <source>yuan</source>
        <translation>元</translation>
    </message>
    <message>
        <source>Value of wish %1 in yuan</source>
        <translation>第 %1 个微心愿金额（元）</translation>
    </message>
    <message>
        <source>“%1” is no value in yuan.</source>
        <translation>“%1”不是金额（元）。</translation>
    </message>
</context>
<context>
    <name>doorstep::WishStrip</name>
    <message>
        <source>On</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Claimed by</source>
        <translation>认领人</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>电话</translation>
    </message>
    <message>
        <source>How</source>
        <translation>实现情况</translation>
    </message>
    <message numerus="yes">
        <source>%1 (%n wishes)</source>
        <translation>
            <numerusform>%1（%n 个心愿）</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>doorstep::WishesPage</name>
    <message>
        <source>Waiting</source>
        <translation>待圆梦</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>No wishes yet. Insert writes down a new one.</source>
        <translation>还没有微心愿。按 Insert 记下一个。</translation>
    </message>
    <message>
        <source>Write down what somebody wishes for</source>
        <translation>记下一个微心愿</translation>
    </message>
    <message>
        <source>List (Ctrl+P)</source>
        <translation>认领清单（Ctrl+P）</translation>
    </message>
    <message>
        <source>Print or save the list to hang out, without private data</source>
        <translation>打印或保存用于张贴的认领清单，不含个人信息</translation>
    </message>
    <message>
        <source>Collect %1</source>
        <translation>收集%1</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n wishes</source>
        <translation>
            <numerusform>删除 %n 个心愿</numerusform>
        </translation>
    </message>
    <message>
        <source>No wish is published and still to be claimed.</source>
        <translation>没有已发布待认领的心愿。</translation>
    </message>
    <message>
        <source>Save the list of wishes</source>
        <translation>保存认领清单</translation>
    </message>
    <message>
        <source>What was typed stays with “%1” and is there again when they are chosen.</source>
        <translation>写下的内容留在“%1”名下，再选中时就会出现。</translation>
    </message>
    <message>
        <source>It was meant for this one</source>
        <translation>改到这一家</translation>
    </message>
    <message>
        <source>New wish (Insert)</source>
        <translation>新心愿（Insert）</translation>
    </message>
    <message>
        <source>Not added. What was typed is there again when the line is opened again before Doorstep is closed.</source>
        <translation>没有添加。关闭走访簿之前再次打开这一行时，输入的内容还在。</translation>
    </message>
</context>
<context>
    <name>doorstep::Workspace</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Cancelled; nothing was changed.</source>
        <translation>已取消，什么都没有改动。</translation>
    </message>
    <message>
        <source>It was deleted or merged meanwhile.</source>
        <translation>它已被删除或合并。</translation>
    </message>
    <message>
        <source>This register is open for reading only: nothing can be typed in. File › Save a copy gives one of your own to write in.</source>
        <translation>这份登记册以只读方式打开，不能输入。用“文件 › 另存一份”得到一份可以自己写的。</translation>
    </message>
    <message>
        <source>“%1” is not written. Ctrl+Z brings it back.</source>
        <translation>“%1”未写入。按 Ctrl+Z 恢复。</translation>
    </message>
    <message>
        <source>It was written elsewhere just now. Leave the field once more.</source>
        <translation>别处刚刚写过。请再离开这一栏一次。</translation>
    </message>
    <message>
        <source>%1 It is not written yet; done once more, it is.</source>
        <translation>%1 这次还没有写入；再做一次就写入。</translation>
    </message>
    <message>
        <source>leaving the line</source>
        <translation>离开这一行</translation>
    </message>
</context>
</TS>
