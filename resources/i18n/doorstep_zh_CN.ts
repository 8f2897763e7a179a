<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Backup</name>
    <message>
        <source>The backup could not be read back and was thrown away. Check the disk.</source>
        <translation>备份写后读回不符，已丢弃。请检查磁盘。</translation>
    </message>
    <message>
        <source>%1 is damaged and can't be used. Take an older backup.</source>
        <translation>%1 已损坏，不能使用。请换用更早的备份。</translation>
    </message>
    <message>
        <source>%1 exists already. Choose another name; nothing was overwritten.</source>
        <translation>%1 已经存在。请换一个名字；没有覆盖任何文件。</translation>
    </message>
    <message>
        <source>The backup could not be copied to %1. Check the folder and the room on the disk.</source>
        <translation>备份无法复制到 %1。请检查文件夹和磁盘空间。</translation>
    </message>
    <message>
        <source>The folder for backups %1 can't be made.</source>
        <translation>无法建立备份文件夹 %1。</translation>
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
</context>
<context>
    <name>CommandLine</name>
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
        <source>%1 can't be opened. Check that the file and its folder exist and may be read.</source>
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
        <source>Operator's phone</source>
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
        <source>Shops visited</source>
        <translation>走访商铺</translation>
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
</context>
<context>
    <name>LedgerExport</name>
    <message>
        <source>%1 could not be written: the disk is full or does not answer.</source>
        <translation>%1 没有写成：磁盘已满或没有响应。</translation>
    </message>
    <message>
        <source>%1 could not be written.</source>
        <translation>无法写入 %1。</translation>
    </message>
    <message>
        <source>%1: the name must end in .xlsx or .csv.</source>
        <translation>%1：文件名必须以 .xlsx 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>全部日期</translation>
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
        <source>　Rows: %1</source>
        <translation>　共 %1 条</translation>
    </message>
    <message>
        <source>No.</source>
        <translation>序号</translation>
    </message>
</context>
<context>
    <name>Main</name>
    <message>
        <source>Open a register</source>
        <translation>打开登记册</translation>
    </message>
    <message>
        <source>Registers (*.doorstep)</source>
        <translation>登记册 (*.doorstep)</translation>
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
        <translation>　　介绍服务</translation>
    </message>
    <message>
        <source>  Wishes fulfilled</source>
        <translation>　　圆梦微心愿</translation>
    </message>
    <message>
        <source>  Needs fed back and satisfied</source>
        <translation>　　反馈满意的需求</translation>
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
        <source>As the register stands now; not in the month's ledgers.</source>
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
        <source>Summary</source>
        <translation>汇总</translation>
    </message>
    <message>
        <source>%1　%2 – %3</source>
        <translation>单位：%1　统计期间：%2 至 %3</translation>
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
    <name>Places</name>
    <message>
        <source>There is no block “%1” in this register. It has: %2.</source>
        <translation>登记册里没有街区“%1”。现有：%2。</translation>
    </message>
    <message>
        <source>There is no street “%1” here. There are: %2.</source>
        <translation>这里没有“%1”这条路。现有：%2。</translation>
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
        <source>%1 can't be read: you have no permission for it.</source>
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
        <source>%1 is open already in %2 (process %3 on %4). Use that window, or close it first.</source>
        <translation>%1 已在 %2 中打开（%4 上的进程 %3）。请使用那个窗口，或先把它关闭。</translation>
    </message>
    <message>
        <source>%1 can't be written: you have no permission for its folder.</source>
        <translation>无法写入 %1：您没有该文件夹的写权限。</translation>
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
        <source>%1 can't be written: you have no permission for it.</source>
        <translation>无法写入 %1：您没有该文件的写权限。</translation>
    </message>
    <message>
        <source>%1 was written by a newer Doorstep. Update this program to open it; the file is left as it is.</source>
        <translation>%1 由更新版本的走访簿写成。请升级本程序后再打开；文件没有改动。</translation>
    </message>
    <message>
        <source>%1 is damaged. Restore the latest backup: doorstep restore BACKUP --output NEW-FILE.</source>
        <translation>%1 已损坏。请用最近的备份恢复：doorstep restore 备份文件 --output 新文件。</translation>
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
        <source>The disk is full or does not answer; %1 was not written.</source>
        <translation>磁盘已满或没有响应，%1 没有写成。</translation>
    </message>
    <message>
        <source>%1 can't be replaced. If it is open in Excel or WPS, close it there and try again.</source>
        <translation>无法替换 %1。如果它正在 Excel 或 WPS 中打开，请先关闭再试。</translation>
    </message>
</context>
<context>
    <name>Seal</name>
    <message>
        <source>Not sealed</source>
        <translation>未封账</translation>
    </message>
    <message>
        <source>Sealed on %1 by %2; visits written or corrected since: %3</source>
        <translation>%1 由 %2 封账；此后补登或更正的走访：%3 条</translation>
    </message>
    <message>
        <source>%1 is sealed already.</source>
        <translation>%1已经封账。</translation>
    </message>
    <message>
        <source>%1 is not over yet, so it can't be sealed.</source>
        <translation>%1还没有结束，不能封账。</translation>
    </message>
    <message>
        <source>Seal %1</source>
        <translation>%1封账</translation>
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
</context>
<context>
    <name>Words</name>
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
        <source>Kind</source>
        <translation>类别</translation>
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
</context>
<context>
    <name>doorstep::BlockListPage</name>
    <message>
        <source>&amp;Block</source>
        <translation>街区(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Street</source>
        <translation>道路(&amp;S)</translation>
    </message>
    <message>
        <source>Block list</source>
        <translation>街区名单</translation>
    </message>
    <message>
        <source>All blocks</source>
        <translation>全部街区</translation>
    </message>
    <message>
        <source>All streets</source>
        <translation>全部道路</translation>
    </message>
    <message>
        <source>%1 doors, %2 due, %3 without a card</source>
        <translation>共 %1 户，应访 %2 户，未发卡 %3 户</translation>
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
        <source>Checking the register…</source>
        <translation>正在检查登记册……</translation>
    </message>
    <message>
        <source>The register is sound.</source>
        <translation>登记册完好。</translation>
    </message>
    <message>
        <source>The register is damaged.</source>
        <translation>登记册已损坏。</translation>
    </message>
    <message>
        <source>Doorstep</source>
        <translation>走访簿</translation>
    </message>
    <message>
        <source>%1 is damaged. Close the program and restore the latest backup before you write on.</source>
        <translation>%1 已损坏。请关闭程序，先用最近的备份恢复，再继续登记。</translation>
    </message>
</context>
</TS>
