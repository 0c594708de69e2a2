PRAGMA foreign_keys=OFF;
BEGIN TRANSACTION;
CREATE TABLE migrations (
        number integer primary key, name text not null, applied_at text not null
      ) strict;
INSERT INTO migrations VALUES(1,'initial','2026-11-21T05:59:16.655Z');
INSERT INTO migrations VALUES(2,'verifications','2026-11-21T05:59:16.658Z');
INSERT INTO migrations VALUES(3,'runs-and-versions','2026-11-21T05:59:16.660Z');
INSERT INTO migrations VALUES(4,'corrections','2026-11-21T10:40:29.202Z');
INSERT INTO migrations VALUES(5,'search-and-lineage','2026-11-21T10:40:29.212Z');
INSERT INTO migrations VALUES(6,'projects-forms','2026-11-21T10:40:29.213Z');
INSERT INTO migrations VALUES(7,'reference-indexes','2026-11-21T13:11:24.764Z');
INSERT INTO migrations VALUES(8,'undone-reviews','2026-11-21T16:49:41.409Z');
INSERT INTO migrations VALUES(9,'score-schemes','2026-11-21T17:11:41.147Z');
CREATE TABLE settings (key text primary key, value text not null) strict;
INSERT INTO settings VALUES('views','fd126be198eea0d616c2604c4c8854805fb1dac915c1cc3f295fe2b834ef4370');
INSERT INTO settings VALUES('concepts','4211f9eba9e4a44208a766e98de6958e17bc223bacc00dad66fc9137278a9b7b');
INSERT INTO settings VALUES('region_changes','a6c7b2484a3b1abf228fe73607b4201b5e4d1f41f1ba1b8668542fd8e12cb59e');
INSERT INTO settings VALUES('searchable','1');
INSERT INTO settings VALUES('score_schemes','1');
CREATE TABLE concepts (
        id text primary key,
        position integer not null,
        zh text not null,
        en text not null,
        kind text not null,
        unit text not null,
        parent text
      ) strict;
INSERT INTO concepts VALUES('staffing.authorized',0,'编制数','Authorized posts','count','person',NULL);
INSERT INTO concepts VALUES('staffing.authorized.administrative',1,'行政编制','Authorized posts: administrative','count','person','staffing.authorized');
INSERT INTO concepts VALUES('staffing.authorized.institution',2,'事业编制','Authorized posts: public institution','count','person','staffing.authorized');
INSERT INTO concepts VALUES('staffing.authorized.civil_servant_like',3,'参公编制','Authorized posts: under civil-servant law','count','person','staffing.authorized');
INSERT INTO concepts VALUES('staffing.authorized.worker',4,'工勤编制','Authorized posts: workers','count','person','staffing.authorized');
INSERT INTO concepts VALUES('staffing.actual',5,'实有(在职)人数','Staff in post','count','person',NULL);
INSERT INTO concepts VALUES('staffing.actual.administrative',6,'行政人员','Staff in post: administrative','count','person','staffing.actual');
INSERT INTO concepts VALUES('staffing.actual.institution',7,'事业人员','Staff in post: public institution','count','person','staffing.actual');
INSERT INTO concepts VALUES('staffing.actual.civil_servant_like',8,'参公人员','Staff in post: under civil-servant law','count','person','staffing.actual');
INSERT INTO concepts VALUES('staffing.actual.worker',9,'工勤人员','Staff in post: workers','count','person','staffing.actual');
INSERT INTO concepts VALUES('staffing.non_establishment',10,'编外人员','Staff outside the establishment','count','person',NULL);
INSERT INTO concepts VALUES('staffing.dispatched',11,'劳务派遣','Dispatched labour','count','person','staffing.non_establishment');
INSERT INTO concepts VALUES('staffing.hired',12,'聘用人员','Hired staff','count','person','staffing.non_establishment');
INSERT INTO concepts VALUES('staffing.social_workers',13,'社会化工会工作者','Professional union workers on contract','count','person','staffing.non_establishment');
INSERT INTO concepts VALUES('staffing.headcount',14,'职工总数(含编外)','Headcount, all kinds','count','person',NULL);
INSERT INTO concepts VALUES('staffing.retired',15,'离退休人员','Retired staff','count','person',NULL);
INSERT INTO concepts VALUES('staffing.retired.lixiu',16,'离休','Retired with honours (lixiu)','count','person','staffing.retired');
INSERT INTO concepts VALUES('staffing.retired.tuixiu',17,'退休','Retired (tuixiu)','count','person','staffing.retired');
INSERT INTO concepts VALUES('staffing.control_rate',18,'在职人员控制率','Staffing control rate','rate','percent',NULL);
INSERT INTO concepts VALUES('org.departments',19,'内设机构数','Internal departments','count','item',NULL);
INSERT INTO concepts VALUES('org.subordinate_units',20,'下属单位数','Subordinate units','count','item',NULL);
INSERT INTO concepts VALUES('org.vehicles.authorized',21,'车辆编制','Authorized vehicles','count','item',NULL);
INSERT INTO concepts VALUES('org.vehicles.actual',22,'实有车辆','Vehicles','count','item',NULL);
INSERT INTO concepts VALUES('revenue.total',23,'收入合计','Total revenue','money','CNY',NULL);
INSERT INTO concepts VALUES('revenue.general_public',24,'一般公共预算拨款','General public budget appropriation','money','CNY','revenue.total');
INSERT INTO concepts VALUES('revenue.government_fund',25,'政府性基金拨款','Government fund appropriation','money','CNY','revenue.total');
INSERT INTO concepts VALUES('revenue.state_capital',26,'国有资本经营预算拨款','State capital appropriation','money','CNY','revenue.total');
INSERT INTO concepts VALUES('revenue.special_account',27,'财政专户管理资金','Special fiscal account funds','money','CNY','revenue.total');
INSERT INTO concepts VALUES('revenue.unit_funds',28,'单位资金','Unit funds','money','CNY','revenue.total');
INSERT INTO concepts VALUES('revenue.other',29,'其他收入','Other revenue','money','CNY','revenue.total');
INSERT INTO concepts VALUES('revenue.carryover_in',30,'上年结转','Carried over from the year before','money','CNY','revenue.total');
INSERT INTO concepts VALUES('balance.current',31,'当年结余','Balance of the year','money','CNY',NULL);
INSERT INTO concepts VALUES('balance.cumulative',32,'累计结余','Cumulative balance','money','CNY',NULL);
INSERT INTO concepts VALUES('balance.carryover_out',33,'年末结转结余','Carried over at year end','money','CNY',NULL);
INSERT INTO concepts VALUES('expenditure.total',34,'支出合计','Total expenditure','money','CNY',NULL);
INSERT INTO concepts VALUES('expenditure.basic',35,'基本支出','Basic expenditure','money','CNY','expenditure.total');
INSERT INTO concepts VALUES('expenditure.basic.personnel',36,'人员经费','Personnel','money','CNY','expenditure.basic');
INSERT INTO concepts VALUES('expenditure.basic.public',37,'公用经费','Public (running) costs','money','CNY','expenditure.basic');
INSERT INTO concepts VALUES('expenditure.project',38,'项目支出','Project expenditure','money','CNY','expenditure.total');
INSERT INTO concepts VALUES('expenditure.project.general',39,'一般性项目','General projects','money','CNY','expenditure.project');
INSERT INTO concepts VALUES('expenditure.project.key',40,'重点项目','Key projects','money','CNY','expenditure.project');
INSERT INTO concepts VALUES('expenditure.project.operation',41,'运行维护经费','Operation and maintenance','money','CNY','expenditure.project');
INSERT INTO concepts VALUES('expenditure.project.special',42,'专项资金','Special funds','money','CNY','expenditure.project');
INSERT INTO concepts VALUES('expenditure.economic.wages',43,'工资福利支出','Wages and benefits','money','CNY',NULL);
INSERT INTO concepts VALUES('expenditure.economic.goods_services',44,'商品和服务支出','Goods and services','money','CNY',NULL);
INSERT INTO concepts VALUES('expenditure.economic.individuals',45,'对个人和家庭的补助','Subsidies to individuals and families','money','CNY',NULL);
INSERT INTO concepts VALUES('expenditure.economic.capital',46,'资本性支出','Capital expenditure','money','CNY',NULL);
INSERT INTO concepts VALUES('expenditure.function.general_public',47,'一般公共服务支出','General public services','money','CNY',NULL);
INSERT INTO concepts VALUES('expenditure.function.social_security',48,'社会保障和就业支出','Social security and employment','money','CNY',NULL);
INSERT INTO concepts VALUES('expenditure.function.health',49,'卫生健康支出','Health','money','CNY',NULL);
INSERT INTO concepts VALUES('expenditure.function.housing',50,'住房保障支出','Housing','money','CNY',NULL);
INSERT INTO concepts VALUES('expenditure.function.other',51,'其他支出','Other','money','CNY',NULL);
INSERT INTO concepts VALUES('expenditure.adjustment',52,'调整追加','Budget adjustment','money','CNY',NULL);
INSERT INTO concepts VALUES('three_public.total',53,'三公经费合计','Three public expenses','money','CNY',NULL);
INSERT INTO concepts VALUES('three_public.reception',54,'公务接待费','Official receptions','money','CNY','three_public.total');
INSERT INTO concepts VALUES('three_public.vehicle',55,'公务用车购置及运行维护费','Official vehicles','money','CNY','three_public.total');
INSERT INTO concepts VALUES('three_public.vehicle.purchase',56,'公务用车购置费','Vehicle purchase','money','CNY','three_public.vehicle');
INSERT INTO concepts VALUES('three_public.vehicle.operation',57,'公务用车运行维护费','Vehicle operation','money','CNY','three_public.vehicle');
INSERT INTO concepts VALUES('three_public.abroad',58,'因公出国(境)费','Official travel abroad','money','CNY','three_public.total');
INSERT INTO concepts VALUES('procurement.total',59,'政府采购金额','Government procurement','money','CNY',NULL);
INSERT INTO concepts VALUES('fixed_assets.total',60,'固定资产合计','Fixed assets','money','CNY',NULL);
INSERT INTO concepts VALUES('fixed_assets.in_use',61,'在用固定资产','Fixed assets in use','money','CNY','fixed_assets.total');
INSERT INTO concepts VALUES('fixed_assets.leased',62,'出租固定资产','Fixed assets leased out','money','CNY','fixed_assets.total');
INSERT INTO concepts VALUES('fixed_assets.other',63,'其他固定资产','Other fixed assets','money','CNY','fixed_assets.total');
INSERT INTO concepts VALUES('fixed_assets.utilization_rate',64,'固定资产利用率','Fixed-asset utilization rate','rate','percent',NULL);
INSERT INTO concepts VALUES('execution_rate.total',65,'预算执行率','Budget execution rate','rate','percent',NULL);
INSERT INTO concepts VALUES('execution_rate.basic',66,'基本支出执行率','Execution rate, basic','rate','percent',NULL);
INSERT INTO concepts VALUES('execution_rate.personnel',67,'人员经费执行率','Execution rate, personnel','rate','percent',NULL);
INSERT INTO concepts VALUES('execution_rate.public',68,'公用经费执行率','Execution rate, public costs','rate','percent',NULL);
INSERT INTO concepts VALUES('execution_rate.project',69,'项目支出执行率','Execution rate, projects','rate','percent',NULL);
INSERT INTO concepts VALUES('execution_weight',70,'执行率权重','Weight of the execution rate','score','point',NULL);
INSERT INTO concepts VALUES('budget_completion_rate',71,'预算完成率','Budget completion rate','rate','percent',NULL);
INSERT INTO concepts VALUES('share.basic',72,'基本支出占比','Share of basic expenditure','rate','percent',NULL);
INSERT INTO concepts VALUES('share.project',73,'项目支出占比','Share of project expenditure','rate','percent',NULL);
INSERT INTO concepts VALUES('score.total',74,'自评得分','Total score','score','point',NULL);
INSERT INTO concepts VALUES('score.full',75,'满分','Full score','score','point',NULL);
INSERT INTO concepts VALUES('score.execution',76,'预算执行率得分','Score for execution','score','point',NULL);
INSERT INTO concepts VALUES('grade',77,'评价等次','Grade','code','grade',NULL);
INSERT INTO concepts VALUES('satisfaction',78,'服务对象满意度','Satisfaction','rate','percent',NULL);
INSERT INTO concepts VALUES('activity.unions.total',79,'工会组织数','Trade unions','count','item',NULL);
INSERT INTO concepts VALUES('activity.unions.new',80,'新建工会数','New unions','count','item',NULL);
INSERT INTO concepts VALUES('activity.unions.enterprises_covered',81,'已建会企业数','Enterprises with a union','count','item',NULL);
INSERT INTO concepts VALUES('activity.unions.enterprises_due',82,'应建会企业数','Enterprises that should have a union','count','item',NULL);
INSERT INTO concepts VALUES('activity.unions.density_rate',83,'建会率','Unionization rate','rate','percent',NULL);
INSERT INTO concepts VALUES('activity.members.total',84,'会员数','Members','count','person',NULL);
INSERT INTO concepts VALUES('activity.members.new',85,'新发展会员','New members','count','person',NULL);
INSERT INTO concepts VALUES('activity.members.new_form',86,'新业态会员','Members in new forms of employment','count','person',NULL);
INSERT INTO concepts VALUES('activity.warmth.households',87,'送温暖户数','Households visited','count','household',NULL);
INSERT INTO concepts VALUES('activity.warmth.persons',88,'送温暖人数','Persons helped in the winter campaign','count','person',NULL);
INSERT INTO concepts VALUES('activity.warmth.amount',89,'送温暖金额','Winter campaign amount','money','CNY',NULL);
INSERT INTO concepts VALUES('activity.cooling.persons',90,'送清凉人数','Persons served in the summer campaign','count','person',NULL);
INSERT INTO concepts VALUES('activity.cooling.sites',91,'送清凉站点','Sites in the summer campaign','count','item',NULL);
INSERT INTO concepts VALUES('activity.cooling.amount',92,'送清凉金额','Summer campaign amount','money','CNY',NULL);
INSERT INTO concepts VALUES('activity.study_aid.students',93,'金秋助学人数','Students aided','count','person',NULL);
INSERT INTO concepts VALUES('activity.study_aid.amount',94,'金秋助学金额','Study aid amount','money','CNY',NULL);
INSERT INTO concepts VALUES('activity.mutual_aid.insured',95,'医疗互助参保人数','Insured in mutual aid','count','person',NULL);
INSERT INTO concepts VALUES('activity.mutual_aid.beneficiaries',96,'医疗互助受助人次','Mutual aid beneficiaries','count','person',NULL);
INSERT INTO concepts VALUES('activity.mutual_aid.amount',97,'医疗互助金额','Mutual aid paid out','money','CNY',NULL);
INSERT INTO concepts VALUES('activity.mutual_aid.premium',98,'互助金收取','Mutual aid premium','money','CNY',NULL);
INSERT INTO concepts VALUES('activity.hardship.registered',99,'建档困难职工','Registered workers in hardship','count','person',NULL);
INSERT INTO concepts VALUES('activity.hardship.helped',100,'帮扶困难职工','Workers in hardship helped','count','person',NULL);
INSERT INTO concepts VALUES('activity.hardship.amount',101,'困难帮扶金额','Hardship aid amount','money','CNY',NULL);
INSERT INTO concepts VALUES('activity.serious_illness.persons',102,'大病救助人数','Serious illness aid: persons','count','person',NULL);
INSERT INTO concepts VALUES('activity.serious_illness.amount',103,'大病救助金额','Serious illness aid: amount','money','CNY',NULL);
INSERT INTO concepts VALUES('activity.legal_aid.cases',104,'法律援助案件','Legal aid cases','count','item',NULL);
INSERT INTO concepts VALUES('activity.legal_aid.consultations',105,'法律咨询','Legal consultations','count','item',NULL);
INSERT INTO concepts VALUES('activity.legal_aid.recovered',106,'法律援助挽回损失','Recovered through legal aid','money','CNY',NULL);
INSERT INTO concepts VALUES('activity.disputes.cases',107,'劳动争议案件','Labour disputes','count','item',NULL);
INSERT INTO concepts VALUES('activity.disputes.workers',108,'劳动争议涉及职工','Workers in disputes','count','person',NULL);
INSERT INTO concepts VALUES('activity.disputes.recovered',109,'争议挽回损失','Recovered in disputes','money','CNY',NULL);
INSERT INTO concepts VALUES('activity.visits',110,'来访接待','Visits received','count','item',NULL);
INSERT INTO concepts VALUES('activity.wage_negotiation.contracts',111,'工资集体协商合同','Wage agreements','count','item',NULL);
INSERT INTO concepts VALUES('activity.wage_negotiation.enterprises',112,'工资协商覆盖企业','Enterprises under wage agreements','count','item',NULL);
INSERT INTO concepts VALUES('activity.wage_negotiation.workers',113,'工资协商覆盖职工','Workers under wage agreements','count','person',NULL);
INSERT INTO concepts VALUES('activity.competition.events',114,'劳动竞赛场次','Competitions','count','item',NULL);
INSERT INTO concepts VALUES('activity.competition.enterprises',115,'劳动竞赛参赛企业','Enterprises in competitions','count','item',NULL);
INSERT INTO concepts VALUES('activity.competition.workers',116,'劳动竞赛参赛职工','Workers in competitions','count','person',NULL);
INSERT INTO concepts VALUES('activity.training.sessions',117,'技能培训期数','Skill trainings','count','item',NULL);
INSERT INTO concepts VALUES('activity.training.persons',118,'技能培训人数','Persons trained','count','person',NULL);
INSERT INTO concepts VALUES('activity.cadre_training.sessions',119,'工会干部培训期数','Cadre trainings','count','item',NULL);
INSERT INTO concepts VALUES('activity.cadre_training.persons',120,'工会干部培训人数','Cadres trained','count','person',NULL);
INSERT INTO concepts VALUES('activity.job_fairs.sessions',121,'招聘会场次','Job fairs','count','item',NULL);
INSERT INTO concepts VALUES('activity.job_fairs.posts',122,'招聘岗位数','Posts offered','count','item',NULL);
INSERT INTO concepts VALUES('activity.model_workers.selected',123,'劳模评选人数','Model workers selected','count','person',NULL);
INSERT INTO concepts VALUES('activity.model_workers.subsidized',124,'劳模津贴人数','Model workers subsidized','count','person',NULL);
INSERT INTO concepts VALUES('activity.model_workers.recuperated',125,'劳模疗休养人数','Model workers on recuperation','count','person',NULL);
INSERT INTO concepts VALUES('activity.stations.total',126,'工会驿站数','Service stations','count','item',NULL);
INSERT INTO concepts VALUES('activity.stations.new',127,'新建驿站','New stations','count','item',NULL);
INSERT INTO concepts VALUES('activity.stations.served',128,'驿站服务人次','Persons served at stations','count','person',NULL);
INSERT INTO concepts VALUES('activity.reading_rooms.total',129,'职工书屋','Reading rooms','count','item',NULL);
INSERT INTO concepts VALUES('activity.mother_rooms.total',130,'母婴室','Mother-and-baby rooms','count','item',NULL);
INSERT INTO concepts VALUES('activity.publicity.lectures',131,'宣讲场次','Lectures','count','item',NULL);
INSERT INTO concepts VALUES('activity.audits.units',132,'经费审计单位','Units audited','count','item',NULL);
INSERT INTO concepts VALUES('activity.audits.amount',133,'审计金额','Amount audited','money','CNY',NULL);
CREATE TABLE documents (
        id integer primary key,
        sha256 text not null unique check (length(sha256) = 64),
        format text,
        bytes integer not null,
        title text,
        extractor_version integer,
        content blob,
        first_seen text not null
      , recognised integer check (recognised in (0, 1))) strict;
INSERT INTO documents VALUES(1,'ab0b1e248f45344d8caffb72d1a3538d4cb77a48159b0b9961fdf4939a332648','html',894,'自评',1,X'28b52ffd603e09c5160066627e4210a9aa0e00d0b60c575555558dce66cdae9ab3660d3fa49f8017f2baf654ff3e42c32caac073debd7e72b7324cc17104e2330000e8bce36f4963658020000000001e6c006c006b000a3e25da24694b70ad29e857197b01896691b6aaf45259bc3ad267b53ecb379b549d1a795767a7e56bb4360ad515e8971bbb347a049ce818d6dce30e709e639ef9ba878d7bf8ba08a768d07c1381013d07c7fc62c54e00b1ae39e7899de8987b1222846b2e6e122158c029020f42b5496d47249a347a526d433eefb1d865aa734505d3ebe3f422a17da23f764a52235f8eac29fa116aaf363604165b8eecd8c1ba508d7139b22ad487509bc1f9a5daa6a9ce58847c0d75c5219fafe8183b251d543b84660b335bb869300ee76a4ea179084260becd311705a775ec94843613e08090c32ef8628c339c659c73ce1ea89d36f84a9e609c2b939bf1bd937bb38bcd9325311ebb70385969b211423bb35aaff2e00fd22e9debc58317077935a77c12063c10f36d1a021360e8989fa7b565bebe2ed385a0087a1bc79cf31c36310ba9ad85279c4b83e61b0ed389e0e7d885cb6c1a17902aed8c49d4a6b05a4fc9372f2c582a942ce3009861e19ad49663c58664ac004ea74fc0b14d2e903563642d1baa4e516d7aec1085b554db0ff9958985e1437ea9c2976a6b7aec34d5379baa0d22fab3f4faf0ec0a06b9cbf3410ef61955a80145630c82020944268e342d1cc0c211a35207126081780c84711046d0300cc3a084466804c609a8c0182114da3e26086273831cc839ef96d91b49d3e09573627f275d498a1797620b821232ae399777a60ab2950001dd920a351b70187ac027286de90dda85cc3697e665c75a2c647b28cb0881638c1e37e22e45e9b38517fa1d38661cc57d8745322121ab11a0f54a1c6d13eb76e4f1f97d7001fa3d625405b76cb9e8d80892d653ff3bd763c86f307e4e9fac8a99070dbcc5dd312c0d21e573cdbb7d0e9868364c3002268120498642b6bd5788af29edb3aa','2026-11-21T05:59:18.644Z',0);
INSERT INTO documents VALUES(2,'c44c3ddb8be1eeb9b4fe8085d0bfef8b9108e6c6d2f961e1710c5832739a9cc2',NULL,200,NULL,NULL,NULL,'2026-11-21T05:59:18.647Z',NULL);
INSERT INTO documents VALUES(3,'bf3651cd0cff031fcebc79f11c6c7a1e1540bb28c8e75a4721a7310bbfaa7f78','html',894,'自评',1,X'28b52ffd603e09ad160056e27d4210a9aa0e00d076d200000000a8b359b3abe6ac59c30fe927e085bcae3dd5bf8fd0308b2af09c77af9fdc0d0c53701c81f80c00003a4fd05bd25819200800000080076b006c006b000a3c25fa91f4125c2b0af2d5c62f305159a457955e2a8cd707eaac96e77cb329555325eeea3c4a3a47eb51a77a713ad9f1a59123e0c2c6b0d61d7780eb1a6b8c9789d8b8082f33d1160f5a6f262e5f07d15867acd80920b6b5e6ba301336d61d4528d15a871b05f815688b0e3a5553da8e4c54d2c8c7b41df9b807e34954cd17154caf90939384de3c5dec9ca44a9c14d952e423d4af3a1e028b254556fc605da78a3129b22a948750cfc074326d5154cd9864748e74c5231fbff8103b279d536d09cd06623670d3601cced5da426bf093b8785b632d0ae669153b27a14dc53700e4300bc619ce72ce38e79c41508f36f04aa65c9c2b949bf1bd947bb38b4b931d351cb370381959b211429f592d57797008e94be69af1e0e5315ead173c0a03dd77f1360d818a0f6caccdd3da2a5f5e069301bff0eb368d35d7416c61164a5b0c4f1ccb83d61bee92093faf310b87d9342d2055fa8b47d42fb05a9ee59b1b1a182a0b59c601b043c335a5adc78a1dd958019c4e9ec0e34d2e91754364193a52153dd512e4431456326d3fa357280c0e9fd14b159c4cdb12e45154bdb954bd88c8cdd22bc4f3158df149d3410e3e53a80141630c92020944268e342d1cd0c291a252071240916806c2380623681886615042233402e30452608c509a88da0326086073921cfe5ef896d3db72d3703911623f61ba92901717610bd260665c3997f74d1564300112bc25a36a36e030bceeaf66cfd30665e3448341ddecb44219bc3301a20984123e2f4de1d38467eb8736df8f1e9f466c32a19dd581d2ea97686a6148f77b7c601f5c80a68af873c1895e4a2116d164d6d447cf2502f97d8d0fbae1d56be6c1016f7b180c6b44b8fbdc6ab78c944cae31bc760034202a1f8651b67dac9063531a465401','2026-11-21T05:59:18.648Z',0);
INSERT INTO documents VALUES(4,'781828c082901f7fb18a60d33edfed04a6d885bc700561a261fce5e49239ea15','html',892,'自评',1,X'28b52ffd603c099d160036a27d4210a9aa0e00d076d200000000a8b359b3abe6ac59c30fe927e085bcae3dd5bf8fd0308b2af09c77af9fdc0d0c53701c81f80c00003a43a189a4a9324010000000000f6a006c006b009e12fd487a09ae1505f96ae31798a82cd2ab4a2f15c6eb037556cb73bed994aaa91277751e259da3f5a853bd389decf8d2c81170616358eb8e3bc0758d35c6cb446c5c849799688b07ad371397af8368ac3356ec0410db5a735d98091beb8e229468adc38d02fc0ab445a76a4adb91894a1af998b6231ff7603c89aaf9a282e915727292d09ba78b9d93548993225b8a7c84fa55c74360b1a4c88a1faceb543126455685f210ea19984ea62d8aaa19938cce91ae78e4e3171f62e7a473aa2da1d940cc066e1a8cc3b95a5b680d7e12176f6bac450a0262e724b4a9f806801c66c138c359ce19e79c3308ead1064ec90b1767cac2cdf8de857bb38b4b931d351cb370381959b211429f592d57797008e94be69af1e0e5315ead193c0a03dd77f1360d818a0f6caccdd3da2a5f5e069301bff0eb368d35d7416c61164a5b0c8f83021ccb83d61bee92093faf310b87d9342d2055fa8b47d433b05a9ee59b2b95060a43967100ec50b9a6b4f558b1231b2b80d3c91378bcc925b26e886c4347aaa2a75a827c88c24aa6ed67f48ac367f4520527d3b6047914556f2e552f2272b3f40af13c45637cd2749083374f6b53a80141630c92020944268eb4291cd0c291a252071240916806c2380623681886615042233402e30452608c509a88da0324085073921cfe5e7896d3db72cf7039114a3fa1bf92901717610bd260665c3997f74d1564300112bc25a36a36e030bceeaf66cfd30665e3448341ddecb44219bc3301a20984123e2f4de1d38467eb8736df8f1e9f466c32a19dd581d2ea97686a6148f77b7c601f5c80a68af873c1895e4a2116d164d6d447cf2502f97d8d0fbae1ea35f3e080b73d0c863522dcfddc2ab7ec1427d71e5ee7001a10950fc328db3e56c8b1290d23aa','2026-11-21T05:59:20.307Z',0);
INSERT INTO documents VALUES(5,'908ea2ca26ca5a77d354637b0619332fc7f9a2d04e01813476693ac09ed07d4a','pdf',99,NULL,1,X'28b52ffd20ccc5040042c81e2680c5e9307706d63b0dc0182940b614cb90dbfa268b04b71b912b119b640ad4a2e267a631c24691c541a031e41ed3cb90d745fd9e8c197d9e2c46824059e77ddcdcf27ab79f515997d66137fbf4f905a47a482847846228aac604609a02121c3ddf3c0a1985da9e732e15d62167fb60787e69cfd72345c05e2e0509006e28f9c302a696cfe30e6c885173a3079edca950d8603e01','2026-11-21T10:40:29.319Z',1);
CREATE TABLE reports (
        id integer primary key,
        document_id integer references documents (id),
        status text not null check (status in ('ok', 'partial', 'failed')),
        problem_code text,
        problem_zh text,
        problem_en text,
        unit_name text,
        unit_code text,
        unit_level text,
        province text,
        city text,
        county text,
        fiscal_year integer,
        report_date text,
        budget_code text,
        document_type text,
        profile_id text,
        profile_version integer,
        profile_confidence real,
        extractor_version integer,
        normalizer_version integer,
        fact_count integer not null,
        indicator_count integer not null,
        error_count integer not null,
        warning_count integer not null,
        info_count integer not null,
        content blob,
        current integer not null check (current in (0, 1)),
        superseded_by integer references reports (id),
        imported_at text not null, made_from text, lexicon_part blob, corrected blob, score_scheme text,
        check ((status = 'failed') = (problem_code is not null)),
        check ((status = 'failed') = (content is null))
      ) strict;
INSERT INTO reports VALUES(1,1,'ok',NULL,NULL,NULL,'南昌市东湖区总工会','360102','county','江西省','南昌市','东湖区',2023,'2024-03-15',NULL,'部门整体支出绩效自评报告','generic',1,0.0,1,10,13,0,0,1,0,X'28b52ffd6082173d2e0056bfd34400afa80d4c662d51a0ffffff05783f34f59493e0b87f3c8b69a2b5535f639fa629651408d444d8ea950e29df5a520c79a26bda7e318f6f9d59b75876194ee2ffffff0f25c300b200c4009b0d49cd71b69c7e9343af563f7e916bbed9bf3694354a046f03ca37c28a793089a5267c1d62602d138f95f24950f12a31e15badc8ac44644a1e05367e5257f386e1e97036535ec80c8c88f3c88205cfc185afd28defed7080fda2ad03c90b4ebce0cc383715b0752ebd76b899716aaee91fb8b47236e410e5ae796c0bd20263b1219641c457b135655d72e81e1b77b9bae6f74d7f1dfa8c327a365bae0e9dc5f5da80c28bf9f85a2a4f25c5d702f30a81f15414be95069e6bfe248afda4f9b6b8f3531b85a80f2a770b48dde5c8da2147f38d9a2fc84f1aa67788fa681dafdd07d1ebcf757424b223aa457ef2bf20baadc8ea5ca9de5cf7d16f43f6d26e81438f5113e3c635e7a0dae173978648b623eb52893a9c9a7397926cfdcde12e510222249e09cccbc057dde503030238f46dc78de6df5d6ab2db622ba29b73e897eebc35afbb6d37fca58e77cd77e92bced54fbbd29201fd1877dae1c73b9a98713faaf47546d23994618e8c37b28c5d43730e678ec60fadd62b4e97d54702c57b59910941f29548e1ad483cd7a09b28f148443e08a94ff5e29968f85e2cc0403e5a9c88b0dde88f1c52bbe1a7fa5c167df093ec9637ad76c3d6e107f541b5605e2e1fbe1310b0cef45070bde2dffbb5e3bd24e5adacf0e2f4c89294b7b1cd1d8d27235715486cd5e29db47c185e30a494f244ca5371c13234dff06fbd3b7eca785b2dfda5c9c0ea3cda1dd588b00d85e8e66494514a29e546ca5d5f41d6a519e59c72ca39e79c1c056d3a532365674ad9ed3a3b9a383b71729d82a80f0a15a5c74f1a28d4fccbd9b80c8da623ce21ee74c622eb704a92a5b73acc90205287f59b72c55d0e6d9b6dd41fd5ec39fab79441ee6fa7b34bb31fedcc03946d947264db660032ce8e76c66d1bca06a46079301a3e142c95075e0c2b5621e58d7088ad52602c1f3227aa4fe59a6171e17359b170e08db0c05629b0900f999396cf65c488819f38ee490e3f106bcaa1dff49c43ed76d36feab207bd097027c221cec470cff4b0b8662eb062265260198b6ba6d57ac59080a580c43082908f162ad78cca35e3f2e10b8100a8412d63ca90c88814141424490760021191b1a2ed1220f33c485214850c2148192330841019a9389140442648c10e10ff90e12e52b18cb3a584ee8d3021d30a4c876febd71d084b99a485322aa65c09b68ce0032c15232f9420225f6014e4be7d1e2ee83fd121b9723632e12a6b5f3559979617312f1d7a33f9d156c0e276d1c008dd1eb493aa68c02acb8f30e289c4d66646b08f6b5815b042b55989cc111d9cea40074a519a66fb635b0529a5bd8f611d68bd708f461357e991143d605b2d642f8e886d35c946ea681d1cae414bb9273ab893b828e280cdfe677af7c2ce1150809dc8cb2dbd449288d18f17581311073c9899e403527695c25f7555ae649d0828f0ef3bb9db566ca830b0107785c8add0218b5523cf110b326bf4645e84764069d9c862dddad1823118c99663080ac622e3a058e5de73ec8cdd5b0008028f6d518cb5160001b20dbf4a4ecd719acd0cd68da840bb7c756db621b34a6d40770ba95bab315e4a88d49e88d9c5e98f92d36722b742bc4e4dbcf21976fa543e7d72a37fe36e18be3dcef08fd758a853386153db30df398e034f7e000b74ad3beae4074aacf777936fe0a40fa75343d38e2919dcdc0608505dd0d9a001c3d4bede8597ef10691d5133c1217d6c070e7b8b41159b75a0cde7ac91b876e78041e8b2e6c84750b2e7ccbc2d79ab1b2c84496fbef5f95e56b644f70cebb825690db72e6aed23c6c6ad05acca029821191d605ba1fd09d2f1569924c53cc91de3fc53400dc5c9a5ee5e404ad2e0bf05ab30cc0086a604e0c184998f55482233af9118a6c259a6e6ce128093644f3bc0c3e8fd17f8497f5248e61497941bd1305a040292d1fc0f620d592c16138226b6b128ce5fd00d5701',1,NULL,'2026-11-21T05:59:18.644Z','{"parts":{"core":4,"dimensions":1,"funds":1,"goals":1,"indicators":1,"projects":1,"tables":1},"lexicon":"fed1d045c2d23417","answers":"10197680c8734cc9","profile":"ef32b9c17c116dc8","profiles":"af58499ac75dd6a0","recogniser":null}',X'28b52ffd6029038d080004075b22636f6c756d6e3a3230302e3030222c31302e32353530333331313332e585a8e5b9b4e689a7e8a18ce695b0e9a284e7ae979fbae69cace694afe587bab9b4e5889de59088e8aea1e9a1b9e79bae222c226b6e6f776c6162656c3a657870656e6469747572656e6f6e65737461675d55a821cbc86c1985c201a0c22ac11b11541c0719538c948521a6d637d6d8cbc5d7fdb615ce5d3464a0072d21ddf13095c8c46e76531a8ad722e5d642beb079d06c7d3175d8f18498582f1479341cc5635348660185beb7b88eb7ebc91d76f1e24f87aa8bb50e3a1d72e204201a12b5037567302e04ceb1529213abdc4d73209e8b145d0be9a54d2a53ac61cb5e124989df1c76fa7413e667bb07a3eca77b6a',X'28b52ffd6082174d2e00967fd44400afa80d4c662d51a0ffffff05783f34f59493e0b87f7c0e83446ba7bec63e4d53ca2810a889b0d52b1d52beb5a418f244d7b4fd621edf3a5bf45a76194ee2ffffff0f25c300b300c50052739c2da7dfe4d0abd58f5fe49a6ff6af0d658d12c1cb80f28db0621c4c62a909df861958cbc463a57c1250bc464cf8562b342b119a9247818d9fd4d5bc61783a179c292d640646c479d4d2e23978f92addf8de0e07d82fda3a9043ef480b4eb4b898716e2a60eb5c7aed9033e3d45cd33f7069e56cc821ca5df3d816c405a62243ec0288af626bcabae4d03d36ee7275cdef9bfe3af41965f470b65c1d3a8beb95c18437f3f1b5549eca89cf45e61522e3a9287c2b0d3cd7fc4914fb49f36d71e7a710f541e56e01a9bb1c593bbcd07ca3e60bf29386e91da23e5ac76bf741f4fa731d1d89ec886a919ffc2f886e2bb23a57aa37d77df4db90bdb45be0d063dcc4c871cd39a876f8dca52192edc8ba54a20ea7e6dca5245b7f73b84b948008896722f332f05577f9c080000e7ddb91a3f977979aecb6d88ae8e61cfaa53befcdeb6edb0d7fa9e35df35dfa8a73f5d3aeb464403fc69d76f8f1ce2666dc8f2a7d9d91740e659823e38d2c63d7d09cc399a3f1371b0aad579c30ab4f048a17b342f381e41b71c25b9178ae412751e291887c10529f2ac633c1f0c5b4c0403e569c88b0dde88f1c52bbe1a7fa5c167df093ec9637ad76c3d6e107f541b5645e301dbe130fb0cef45070bde2dffbb5e3bd24e5ada4f0e2f4c89294b7b1cd9d8d27235715486ce5e29db87c166230a494b244ca5371c13234dff06fbd3b7eca785b2dfda5c9c0ea3cda1ddd88b00d85e8e66494514a292547ca5d5f41d6a519e59c72ca39e79c1c05713a732365674ad9ed3a3b9b383b71729d828d06a80f0a15a5c74f1a28d4fc7bb171191b4d479c43dce98c45d6e194244b6f75982141a40eeb37e58abb1cda36dba83faad973f46f2983dcdf4e6797663fda990728db28e5c8b6cd00649c1ded8cdb36940d38c1f264307c26582a0fbc1956ac42ca1bd1105ba5c0583e684e549fca55a3e2e58359a970e08db0c05629b0900f9a13970f26c488819f38ee490e3f106bcaa1dff49c43ed76d36feab207bd097027c2a18b89e19ee96171d5bcb062245260198baba6d57acd8880a580c43082908f152a578dca5503d3e16b0580ffa8312d63cc90c8881414142449077002119129a3e91200f33c485214850c214819233084103252712281884c10053b10fe04835db4a78c9894a8bb37d584a129a81dbe15acd342585592c6c91836e512dd32b20e8e54087ba1fa88988151ebf6cdf0f07d7f2503cc955f91495e59d1adc9685a5ebbbcc0d09b958fa6072caa8b264c88ee4133544531ac328a032342a4b836a307c38d86858075aacd5ac89c777092073ab1152536db141bb148c9f26d4cebeed44b2f9ae45d955c495df4806ac1d0714416831ad9a810ad539835a852eef90777ea1645206033fd4c9bbd1075047a62272919bb5ed2ccc0d18f5dac49220e0030b32107a4eeaa955fe88289199c08ffeddfb7359ead905a90c1a2ce15905b59992c3a86f82516cb6b04fdbcd676204b198562ebb40378635e930d63f28a9f4516a5b4e5e5a9f78c455900442cc7145b6c3105200d19b7bdf64f6d7f9ae98668e21ca0f15f0dcce6ca59a01bd0d40aa9f515119ec617a965f1193e4e2d0439350bd2cb42a0536bafb42f766a1d3eb5b28ddab7bba57c0dc1887f3403029d82e44dbcc77c203c8ef3fcd042a4b3f2fd93dff438ef8fa7dec069df277685c98ef4cc2e6ee384129d890569b8616edf1c8ce703454a978440707680113675efc777c55447caccee1a0f6a7a0eec8f8ea5c434b29165c7f3b6acb76ec26f90a072edf07d41a98deeb5aba342421aee166a752146f82d7e2c490b1843322d387021cd3212e4ad1549423f037504ee67921af64eceb9c3065267e6a918faa20d078c6d6557e701889229901399fffa86715bce6a6afa4874781222edb00f23e35f3c276d48e12c47a9a4824532ce229ae60d106ba87d31241becb1bda3f07e41cc5705',NULL);
INSERT INTO reports VALUES(2,2,'failed','truncated','文件不完整：压缩容器没有目录，请重新下载','The file is cut off: its zip container has no directory; fetch it again',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,0,0,0,0,0,NULL,1,NULL,'2026-11-21T05:59:18.647Z',NULL,NULL,NULL,NULL);
INSERT INTO reports VALUES(3,3,'ok',NULL,NULL,NULL,'南昌市东湖区总工会','360102','county','江西省','南昌市','东湖区',2022,'2023-04-10',NULL,'部门整体支出绩效自评报告','generic',1,0.0,1,10,13,0,0,1,0,X'28b52ffd6082173d2e00367fd34400afa80d4c662d51a0ffffff05783f34f59493e0b87f7c0e83446ba7bec63e4d53ca2810a849b4d7221d52beb5a418f244d7b4fd621edf3a5bf446da6381c4ffffff1f4ac200b200c5007e71d5f94d0e9dd6fcf745be3957dfd610ce2811bc0c28df082bc6c124969af06d9881b54c3c56ca2701c56bc4846fb542b312a1297914d8f7491dc51c86a773c191d122666068178f5a5a3c072f1f9dfb5adbdd00fb455c0772e85ab4b8d02c3852937b0ad819973e3b9452939be7f907eca4ba861ca2dc378f5d415c602a32c42e80f8e8ad269c4b0edd63df0e53dfdcbee9ad43975ad43c1c0e5387cee27a6530e1cd7c7c2d95a772e273917985c8782a0adf4a03cf377fd2bc7eda7cd7dbf92910f541e16e01a9b31c383bbcd87c83620bf29386e91da23e5bc76ff641d3faeb6e8e447534b3c84ffe16347715d58ce9cc5b779ffc3554edec16681b4de3f8e61c333b7c6d6788543b702e95a643b9b9b69354e9730e7769121021f14c645e069ee60e1f1810c0a1735be36cfe9d9da6baebada2b9b543b773e3bdf9dcedcadd2f75bc6fbe4b4f2fa67eda74960ce4bfb7cb0e3fded96899fe119d9f3352c6a1ec72e0bb91e1eb1a9beb8bf5d49eaba1b8051dbe56eba54998d52702c58b59a1f940f28d38e1ad483cdfa09328f148443e08a94f15e39960f8625a60201f2b4e44b772f3470e67ddf0137d8d459ffba4cae13d69e56e75f8417d502d99174c87efc403ac233d145c2fedad7ddaf15e92f25652789af4c49294b76fc59d8d27035315486ce5e29db87c166230628cb144ca5371c13236e7eeefbc3b5e46cdb65af94b9241cd78b4bbb911dd1a0acdad638c9113e3a6af00e7929452ca28a394524a3d419c8edc68b123b5d86d2a3b1b4d7634a93b05dc0ca80f0aa5458f9f345028f9f682d390233336798eb4c3db657c45d5a18ca43a2d75981141a4eee637617a3b1cda35dba03fa2d9ebf9b69441fdb6cb999dd98f76e601cab83939b25d330099aea39de95d43d980132c4f06c36782a5f2c09b61c52aa4bc110db1550a8ce583e644f5a95c352a5e3e98950a07de080b6c95020bf9a03971f960428c18f849eb2739fcc09b27477ed36b87d92b97dfd4618f6913dc4e74431712c33dd2c3e2aa7961c548a4c03216574dabf59a11014b01895d04211f2b54ae1a95ab062680ffa8213153cc90c88828284892a4036002119129a3ed1200f33c486214850c210819233084102252712381884c10053b10fff06b17e95bc6b24a02ef919050690a9e0cdf28d6111316a8a4ad4cc6f72d9393006215c32e946c90e762147b7c951e72d77f884238e50c64622a6b5b6bb2262d2f422449f9663a239a012ba08b38203450d015aaa2a9ab2c7784112df2b0368383bb5bc3e2c53a7fb3763e67113849834ed244099b6d89dd52a494f83e46eb10d50b2b1a7d5c356ea45474976ac1b07144d2168e6c24db5682ed358c52eec10777708ba2c16053ff19b2bd90770448ce4e64702b2f914644e8c716d62412070098d93803524bd594a9bbf2eb324f047ce1efdb9e772b36ac1eb010b942fcad40248b8d2197110bf21a790f5eab1dc852065931f6da11a8b1976484317ab2d4225353be7389d86b8cad160022c663535eb4e5387c2c80e8903dec4bcf6a21a4356ce81a2914adef0a6036c02c37d4ccc20608c490de75d582efd222fd4c4403c4e94393d3b720bf84259d9abdf21fdee9077dfac5469fbfbba57ca93a897ff4a6b24c4cddfb92177b703c8e3cfaa155a4b3fea8273f3463de9f4fbc91d33e9c4494c08eaf1984d106f0427cd04e67a6303ff97630e85add131c68e13b74deb388af32ed9c3697730d38c89f031db24ec9631fd56cd9c1795bf44347a2a2496c77edf27d4ca92defa5afab8ea4645cd8a215d519e1b7f8b0a425605cc9740042147a9691926f3d2c99f1b9c1319de732cd1ed1a1ef64d73d26b03b3458c4c217361cc0d629827230084c990a3991e2afa11835eb2ca7260f090c4f42a41df061f4fc0b84a79f2b9cc051ba5440913cb288a6790362cdb5f82dd2830661c33d8ebfa00fae02',0,4,'2026-11-21T05:59:18.648Z','{"parts":{"core":4,"dimensions":1,"funds":1,"goals":1,"indicators":1,"projects":1,"tables":1},"lexicon":"fed1d045c2d23417","answers":"10197680c8734cc9","profile":"ef32b9c17c116dc8","profiles":"af58499ac75dd6a0","recogniser":null}',X'28b52ffd602903650800e4065b22636f6c756d6e3a3230302e3030222c31302e3235353033333332e585a8e5b9b4e689a7e8a18ce695b0e9a284e7ae979fbae69cace694afe587bab9b4e5889de59088e8aea1e9a1b9e79bae222c226b6e6f776c6162656c3a657870656e6469747572656e6f6e65737461675d52a821cf84d9320a8503a0c232490f1154206624538c9805434dad6fd6a097c67777766d4e727c6920872f21ddef3015c832dcb994485e411f842d13087707dd8097515f1c4f8789f54ad5c7c9df9542db1010033a791fa9ec4a4485b59df37fa875b1eba0d329133dc02849dcce7a672c5d56b463742533a0c19a9be31cfce86d91943447a5c410a6e925483ceee7b0e69fdcb6a7da883ffdcc540d',NULL,NULL);
INSERT INTO reports VALUES(4,4,'ok',NULL,NULL,NULL,'南昌市东湖区总工会','360102','county','江西省','南昌市','东湖区',2022,'2023-04-10',NULL,'部门整体支出绩效自评报告','generic',1,0.0,1,10,13,0,0,1,0,X'28b52ffd6076173d2e00c6fed24510ada80d00662de1aaaaaa2a2fe2d3806f03583c77ecc2f7b48a84bf87eb804310841b0a046a22acf74a87206d3f29165e58728ac06c1a1cf3f6b125ce1e6009040000c081c000b100c400d97afa511ebd5afdf849ce7967ffda51d6251240979210c435e330325b510837c8c85e23a0cb249c7022368242d842a1697dd09c360c6cfca6afe6eee3e95870a6ac90a0cf86734945057cc01256baf1bd1f16b09fd47d228fbec90a8bad8233b7b9e980adf3e9b5c739b7c9b9a68fe0d2ead99147953bb7b16dc78a6cc66586014458b145657df2e81b1b7fb93ae7f7517f3dfadce4e6e174b97af41458ccc50428c311be58e0494cb80213f380015915421407a073fe268a3dc5f9b6f8f354f96360fa6e46d61e2d38c7a8f98a3c75817a8faa10a7f1dc7d11bdfede474b245ba29ae429ff2ba2db92acce95eaed7d21fd76642ffd186c9b6de338e719547b7cefd291c96a647d3a518f9373ef5293addf79dc275ae023041c81891df8aabf8c8080008fdeed8dc3f97f97a2ecb6d892e8f63cfaa53befcdeb6fdb0eff49e39df37dfa8a73f5d4aef474403fc69ff618f2ce66d3bc2f55fa5a33e93cd27046c6185ac67ec1b987b347b7efec48728e032dad504409f88242f321241c1103b64240e7a2931001433ec208ab90f5028e64085f54641d1c294848d876f44b1ea9c5f0547d2f9342f84db6cb9b56db61eb31a40aa95e30b1960e218907196782a4a7022cb6fdbd5f35de4556200a0a1080f47c40222b70639b3fa05c591db3d60a48b2125e78f948296589157802938138eff06fbd357ecaedbe5efa4fb381d5b9b43fba21613b1ad1ed49292547ca5d7f41d6a739e79c72ca39e79c1e15713a73b3c9cedce4b7ebec6cb6d9d9a6f72de86854855401aa904ab5498fc753172ad5fc6bd179a08da625cf23fe74c624eb714a93a5b78a4c1fd68fca157f79b4ad8651bf54b5f7e8df9316bdbf9fd62ed5beb4b50d91d6519aa16dab05d03c5bda9ab7ed482310e302613284265c27104019d7ccc20a04d1306b99c85238684858210b5633c312b6b4661e802029b29689cc83838664256c09516ae029cf7b93c750c49a66e847bde751bbedf4a3bebc41af02fc91f0e8e316d39302ab6171cd4898c8b41458cdeb1593112133e998e1041e1c2958b01a16aca6a543f87ac5b6198100a821b153ca90c88828284892a403500221225356db011280f33c085294428610a40c1118424444286e221199300a7608f699cc89c6ff61041993959c983776c19928f89fbb91cf4deb952ea2e52a72dbe534ca883d48a0386f404906812115daa17ac677692175fb42290835cedd9788c59a404356a4db451e89569619c148b75d4da6a807820ac59ca4021a7ac9f2b88968d133c206acd76e20ac56a8a6224bf437055953a6e520c1a4f5d590d4bf00b5e4f6ad9843b82e84666328cacfa0e609fac4021bd288d0a61dc98863536def314c28f100233b582cd19ed6f47386525d0820824b81934d581096903934e963466a52be815665864e7fd452b56191b6ec70d88f8310e0ecdfe6a4aa48bc646905840a5bb152b15750177921aee0809097d812c24117be84f5f25bc7bcbec08b55bfb4639cad1ab94725c6fcfe6f1716ab7dd147e320fb02c8944c1abc4cace63e0dda069fb170682e5e81c176a2dcf666c66fc05a09e949ab4a7c2f8bf4eb182c8d538322a76f479078713afd7be51beef44f3efdf1460fb03be1f8b03bde7ff43f7fab4cdd1b4de2f672721ca9e9f739109dd1289dfc428b77feddc41b00f7093c5490ddc19921ecda00d1aa23b78333231c55be1cee74dc6f034e29603802ee65fb2f6cdc2935836b0d84353a078c9ace11b86904ed1655cfdb03313a5b402509b42f0e5f2694f5f83df4748c902cc6f5325a413be3f99617d62e01e34a8f08325c684a464abd157349d16709473bcfd2340b4387c0c965778c408ad1841053bfb8f500b66ce9cc096ae13525e4442e5ef71831eb6ca5668512689384a69debc3e8f18b98a7ff2baee58c7fe96cd1d0b0acd3fc67b2efd8104ca382efb0b33dc05f90285401',1,NULL,'2026-11-21T05:59:20.307Z','{"parts":{"core":4,"dimensions":1,"funds":1,"goals":1,"indicators":1,"projects":1,"tables":1},"lexicon":"fed1d045c2d23417","answers":"10197680c8734cc9","profile":"ef32b9c17c116dc8","profiles":"af58499ac75dd6a0","recogniser":null}',X'28b52ffd602903650800e4065b22636f6c756d6e3a3230302e3030222c31302e3235353033333332e585a8e5b9b4e689a7e8a18ce695b0e9a284e7ae979fbae69cace694afe587bab9b4e5889de59088e8aea1e9a1b9e79bae222c226b6e6f776c6162656c3a657870656e6469747572656e6f6e65737461675d52a821cf84d9320a8503a0c232490f1154206624538c9805434dad6fd6a097c67777766d4e727c6920872f21ddef3015c832dcb994485e411f842d13087707dd8097515f1c4f8789f54ad5c7c9df9542db1010033a791fa9ec4a4485b59df37fa875b1eba0d329133dc02849dcce7a672c5d56b463742533a0c19a9be31cfce86d91943447a5c410a6e925483ceee7b0e69fdcb6a7da883ffdcc540d',NULL,NULL);
INSERT INTO reports VALUES(5,5,'partial',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,'2024-03-15','101001','department-self-evaluation','generic',1,0.9000000000000000222,1,1,1,0,0,0,0,X'28b52ffd604502851000e61f5f3280294907263142153321fa12ab210862b36dcbdd88ec4dd622d908917b23084bb98038160c36ec23db5a23d312932131550154004c0052006ca1a29f3ebb1e0507baad13955bcfe8c9024369eef13cef0042840712134f5f47dba1f456dacda9e795245112653986de6645c7f30a8a8291281a8b64f1f46d25d0cf3dfb9eae035305997932165b7a738b87024afac656da68c3e799b6eb847db179b57d22fbf47e5641ad9479464fc3dbd6e27b2e5fd6dc7f4887cd41ddf71c9090a4af6abb9851127c0b795ef1dbb6cdd3172f63c6bde6b8353285ac8209d1f2561ad9c4d6a1ec0ba33e1a7e2c7dcda1650eeda7376ef839a5af61cce52d33cc342678fee911fa9e0b99320e47dc7b1e7d2ed2215387d5ae47d5d30d306830d1b0ea45e75080e1f9d50b02022834188b511441e970358678eed3077c26cfb5869fc9337138b11d7a0b716aadc3ca548b4d635a2d74cd735904ee3dcf85615b87976b55bc1a3f97688900482c68d7789e8cf4e644e654847b10ca31c7a107c83e033b202002421463ea01343298904514806397a3d758e1cae3a62fe2f34b5c66990a9bb6850d9a2e1de6ba0ec307513a54e34287a38dd5dc28ade2027b631c5989918141c6879a71016e1b2ac210e6870b1b33bf121eeff7162c7ed6e97607dc306219608959cb996b60dd8238a911e823b3303fc2ae698dd84e39e8da73b3a1061934403338185b7966d0acac6709454c3c',1,NULL,'2026-11-21T10:40:29.319Z',NULL,NULL,NULL,NULL);
CREATE TABLE sources (
        id integer primary key,
        path text not null,
        document_id integer references documents (id),
        report_id integer not null references reports (id),
        current integer not null check (current in (0, 1)),
        superseded_by integer references sources (id),
        first_seen text not null,
        last_seen text not null
      ) strict;
INSERT INTO sources VALUES(1,'/archive/报告/东湖2023.html',1,1,1,NULL,'2026-11-21T05:59:18.644Z','2026-11-21T05:59:18.644Z');
INSERT INTO sources VALUES(2,'/archive/报告/残缺.docx',2,2,1,NULL,'2026-11-21T05:59:18.647Z','2026-11-21T05:59:18.647Z');
INSERT INTO sources VALUES(3,'/archive/报告/东湖.html',3,3,0,4,'2026-11-21T05:59:18.648Z','2026-11-21T05:59:18.648Z');
INSERT INTO sources VALUES(4,'/archive/报告/东湖.html',4,4,1,NULL,'2026-11-21T05:59:20.307Z','2026-11-21T05:59:20.307Z');
INSERT INTO sources VALUES(5,'/archive/报告/扫描.pdf',5,5,1,NULL,'2026-11-21T10:40:29.319Z','2026-11-21T10:40:29.319Z');
CREATE TABLE facts (
        report_id integer not null references reports (id) on delete cascade,
      position integer not null,
        concept text not null,
        stage text not null,
        value_fen integer,
        value real,
        code text,
        state text not null,
        unit text not null,
        source_unit text,
        unit_reason text,
        decimals integer not null,
        approximate integer not null,
        raw text not null,
        qualifiers text not null,
        status text not null,
        origin text not null,
        confidence text not null,
        confidence_causes text not null,
        displayed integer not null check (displayed in (0, 1)),
        evidence text not null,
        primary key (report_id, position),
        check (value_fen is null or (value is null and code is null)),
        check (value is null or code is null)
      ) strict;
INSERT INTO facts VALUES(3,0,'expenditure.total','initial',300000000,NULL,NULL,'stated','CNY','万元','caption',2,0,'300.00','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":1,"column":1,"quote":"300.00"}]');
INSERT INTO facts VALUES(3,1,'expenditure.total','adjusted',320500000,NULL,NULL,'stated','CNY','万元','caption',2,0,'320.50','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":1,"column":2,"quote":"320.50"}]');
INSERT INTO facts VALUES(3,2,'expenditure.total','actual',310250000,NULL,NULL,'stated','CNY','万元','caption',2,0,'310.25','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":1,"column":3,"quote":"310.25"}]');
INSERT INTO facts VALUES(3,3,'expenditure.basic','initial',200000000,NULL,NULL,'stated','CNY','万元','caption',2,0,'200.00','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":2,"column":1,"quote":"200.00"}]');
INSERT INTO facts VALUES(3,4,'expenditure.basic','adjusted',210500000,NULL,NULL,'stated','CNY','万元','caption',2,0,'210.50','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":2,"column":2,"quote":"210.50"}]');
INSERT INTO facts VALUES(3,5,'expenditure.basic','actual',210250000,NULL,NULL,'stated','CNY','万元','caption',2,0,'210.25','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":2,"column":3,"quote":"210.25"}]');
INSERT INTO facts VALUES(3,6,'expenditure.project','initial',100000000,NULL,NULL,'stated','CNY','万元','caption',2,0,'100.00','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":3,"column":1,"quote":"100.00"}]');
INSERT INTO facts VALUES(3,7,'expenditure.project','adjusted',110000000,NULL,NULL,'stated','CNY','万元','caption',2,0,'110.00','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":3,"column":2,"quote":"110.00"}]');
INSERT INTO facts VALUES(3,8,'expenditure.project','actual',100000000,NULL,NULL,'stated','CNY','万元','caption',2,0,'100.00','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":3,"column":3,"quote":"100.00"}]');
INSERT INTO facts VALUES(3,9,'staffing.authorized','actual',NULL,12.0,NULL,'stated','person','人','clause',0,0,'12人','[]','extracted','text','high','["text"]',1,'[{"block":2,"start":0,"end":9,"quote":"区总工会编制12人"}]');
INSERT INTO facts VALUES(3,10,'staffing.actual','actual',NULL,11.0,NULL,'stated','person','人','clause',0,0,'11人','[]','extracted','text','high','["text"]',1,'[{"block":2,"start":10,"end":17,"quote":"实有在职11人"}]');
INSERT INTO facts VALUES(3,11,'score.total','actual',NULL,96.499999999999999996,NULL,'stated','point','分','clause',1,0,'96.5分','[]','extracted','text','high','["text"]',1,'[{"block":6,"start":11,"end":20,"quote":"自评得分96.5分"}]');
INSERT INTO facts VALUES(3,12,'grade','actual',NULL,NULL,'excellent','stated','grade',NULL,NULL,0,0,'优','[]','extracted','text','high','["text"]',1,'[{"block":6,"start":21,"end":25,"quote":"等次为优"}]');
INSERT INTO facts VALUES(4,0,'expenditure.total','initial',300000000,NULL,NULL,'stated','CNY','万元','caption',2,0,'300.00','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":1,"column":1,"quote":"300.00"}]');
INSERT INTO facts VALUES(4,1,'expenditure.total','adjusted',320500000,NULL,NULL,'stated','CNY','万元','caption',2,0,'320.50','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":1,"column":2,"quote":"320.50"}]');
INSERT INTO facts VALUES(4,2,'expenditure.total','actual',310250000,NULL,NULL,'stated','CNY','万元','caption',2,0,'310.25','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":1,"column":3,"quote":"310.25"}]');
INSERT INTO facts VALUES(4,3,'expenditure.basic','initial',200000000,NULL,NULL,'stated','CNY','万元','caption',2,0,'200.00','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":2,"column":1,"quote":"200.00"}]');
INSERT INTO facts VALUES(4,4,'expenditure.basic','adjusted',210500000,NULL,NULL,'stated','CNY','万元','caption',2,0,'210.50','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":2,"column":2,"quote":"210.50"}]');
INSERT INTO facts VALUES(4,5,'expenditure.basic','actual',210250000,NULL,NULL,'stated','CNY','万元','caption',2,0,'210.25','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":2,"column":3,"quote":"210.25"}]');
INSERT INTO facts VALUES(4,6,'expenditure.project','initial',100000000,NULL,NULL,'stated','CNY','万元','caption',2,0,'100.00','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":3,"column":1,"quote":"100.00"}]');
INSERT INTO facts VALUES(4,7,'expenditure.project','adjusted',110000000,NULL,NULL,'stated','CNY','万元','caption',2,0,'110.00','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":3,"column":2,"quote":"110.00"}]');
INSERT INTO facts VALUES(4,8,'expenditure.project','actual',100000000,NULL,NULL,'stated','CNY','万元','caption',2,0,'100.00','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":3,"column":3,"quote":"100.00"}]');
INSERT INTO facts VALUES(4,9,'staffing.authorized','actual',NULL,12.0,NULL,'stated','person','人','clause',0,0,'12人','[]','extracted','text','high','["text"]',1,'[{"block":2,"start":0,"end":9,"quote":"区总工会编制12人"}]');
INSERT INTO facts VALUES(4,10,'staffing.actual','actual',NULL,11.0,NULL,'stated','person','人','clause',0,0,'11人','[]','extracted','text','high','["text"]',1,'[{"block":2,"start":10,"end":17,"quote":"实有在职11人"}]');
INSERT INTO facts VALUES(4,11,'score.total','actual',NULL,97.0,NULL,'stated','point','分','clause',0,0,'97分','[]','extracted','text','high','["text"]',1,'[{"block":6,"start":11,"end":18,"quote":"自评得分97分"}]');
INSERT INTO facts VALUES(4,12,'grade','actual',NULL,NULL,'excellent','stated','grade',NULL,NULL,0,0,'优','[]','extracted','text','high','["text"]',1,'[{"block":6,"start":19,"end":23,"quote":"等次为优"}]');
INSERT INTO facts VALUES(1,0,'expenditure.total','initial',300000000,NULL,NULL,'stated','CNY','万元','caption',2,0,'300.00','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":1,"column":1,"quote":"300.00"}]');
INSERT INTO facts VALUES(1,1,'expenditure.total','adjusted',320500000,NULL,NULL,'stated','CNY','万元','caption',2,0,'320.50','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":1,"column":2,"quote":"320.50"}]');
INSERT INTO facts VALUES(1,2,'expenditure.total','actual',311250000,NULL,NULL,'stated','CNY','万元','caption',2,0,'311.25','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":1,"column":3,"quote":"311.25"}]');
INSERT INTO facts VALUES(1,3,'expenditure.basic','initial',200000000,NULL,NULL,'stated','CNY','万元','caption',2,0,'200.00','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":2,"column":1,"quote":"200.00"}]');
INSERT INTO facts VALUES(1,4,'expenditure.basic','adjusted',210500000,NULL,NULL,'stated','CNY','万元','caption',2,0,'210.50','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":2,"column":2,"quote":"210.50"}]');
INSERT INTO facts VALUES(1,5,'expenditure.basic','actual',210250000,NULL,NULL,'stated','CNY','万元','caption',2,0,'210.25','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":2,"column":3,"quote":"210.25"}]');
INSERT INTO facts VALUES(1,6,'expenditure.project','initial',100000000,NULL,NULL,'stated','CNY','万元','caption',2,0,'100.00','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":3,"column":1,"quote":"100.00"}]');
INSERT INTO facts VALUES(1,7,'expenditure.project','adjusted',110000000,NULL,NULL,'stated','CNY','万元','caption',2,0,'110.00','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":3,"column":2,"quote":"110.00"}]');
INSERT INTO facts VALUES(1,8,'expenditure.project','actual',101000000,NULL,NULL,'stated','CNY','万元','caption',2,0,'101.00','[]','extracted','table','high','["label:exact","unit:caption"]',1,'[{"block":4,"row":3,"column":3,"quote":"101.00"}]');
INSERT INTO facts VALUES(1,9,'staffing.authorized','actual',NULL,12.0,NULL,'stated','person','人','clause',0,0,'12人','[]','extracted','text','high','["text"]',1,'[{"block":2,"start":0,"end":9,"quote":"区总工会编制12人"}]');
INSERT INTO facts VALUES(1,10,'staffing.actual','actual',NULL,11.0,NULL,'stated','person','人','clause',0,0,'11人','[]','extracted','text','high','["text"]',1,'[{"block":2,"start":10,"end":17,"quote":"实有在职11人"}]');
INSERT INTO facts VALUES(1,11,'score.total','actual',NULL,96.499999999999999996,NULL,'stated','point','分','clause',1,0,'96.5分','[]','extracted','text','high','["text"]',1,'[{"block":6,"start":11,"end":20,"quote":"自评得分96.5分"}]');
INSERT INTO facts VALUES(1,12,'grade','actual',NULL,NULL,'excellent','stated','grade',NULL,NULL,0,0,'优','[]','extracted','text','high','["text"]',1,'[{"block":6,"start":21,"end":25,"quote":"等次为优"}]');
INSERT INTO facts VALUES(5,0,'expenditure.total','actual',12345678,NULL,NULL,'stated','CNY','元','caption',2,0,'12345678','[]','extracted','table','high','["label:exact"]',1,'[{"block":1,"row":2,"column":3,"page":4,"quote":"值 12345678"}]');
CREATE TABLE indicators (
        report_id integer not null references reports (id) on delete cascade,
      position integer not null,
        level1 text,
        level2 text,
        level3 text,
        path text not null,
        canonical text,
        target text,
        actual text,
        unit text,
        weight real,
        group_weight real,
        completion_rate real,
        score real,
        criterion text,
        reason text,
        evidence text not null, project text,
        primary key (report_id, position)
      ) strict;
CREATE TABLE dimensions (
        report_id integer not null references reports (id) on delete cascade,
      position integer not null,
        name text not null,
        weight real,
        score real,
        rate real,
        grade text,
        evidence text not null,
        primary key (report_id, position)
      ) strict;
CREATE TABLE projects (
        report_id integer not null references reports (id) on delete cascade,
      position integer not null,
        name text not null,
        budget_fen integer,
        received_fen integer,
        spent_fen integer,
        evidence text not null, score real,
        primary key (report_id, position)
      ) strict;
CREATE TABLE sections (
        report_id integer not null references reports (id) on delete cascade,
      position integer not null,
        kind text not null,
        heading text not null,
        text text not null,
        evidence text not null,
        primary key (report_id, position)
      ) strict;
INSERT INTO sections VALUES(3,0,'performance','三、绩效目标完成情况',replace('全年慰问劳模20人次，自评得分96.5分，等次为优。\n联系人：李四 联系电话：0791-1234567','\n',char(10)),'[{"block":6,"start":0,"end":26,"quote":"全年慰问劳模20人次，自评得分96.5分，等次为优。"},{"block":7,"start":0,"end":24,"quote":"联系人：李四 联系电话：0791-1234567"}]');
INSERT INTO sections VALUES(4,0,'performance','三、绩效目标完成情况',replace('全年慰问劳模20人次，自评得分97分，等次为优。\n联系人：李四 联系电话：0791-1234567','\n',char(10)),'[{"block":6,"start":0,"end":24,"quote":"全年慰问劳模20人次，自评得分97分，等次为优。"},{"block":7,"start":0,"end":24,"quote":"联系人：李四 联系电话：0791-1234567"}]');
INSERT INTO sections VALUES(1,0,'performance','三、绩效目标完成情况',replace('全年慰问劳模20人次，自评得分96.5分，等次为优。\n联系人：李四 联系电话：0791-1234567','\n',char(10)),'[{"block":6,"start":0,"end":26,"quote":"全年慰问劳模20人次，自评得分96.5分，等次为优。"},{"block":7,"start":0,"end":24,"quote":"联系人：李四 联系电话：0791-1234567"}]');
CREATE TABLE findings (
        report_id integer not null references reports (id) on delete cascade,
      position integer not null,
        code text not null,
        verdict text not null,
        severity text not null,
        concepts text not null,
        message_zh text not null,
        message_en text not null,
        expected real,
        found real,
        evidence text not null,
        primary key (report_id, position)
      ) strict;
INSERT INTO findings VALUES(3,0,'unknown_layout','reading','warning','[]','没有适用的县区模板，按通用规则读取，请核对','No known layout fits this report; it was read by the general rules, please check it',NULL,NULL,'[]');
INSERT INTO findings VALUES(4,0,'unknown_layout','reading','warning','[]','没有适用的县区模板，按通用规则读取，请核对','No known layout fits this report; it was read by the general rules, please check it',NULL,NULL,'[]');
INSERT INTO findings VALUES(1,0,'unknown_layout','reading','warning','[]','没有适用的县区模板，按通用规则读取，请核对','No known layout fits this report; it was read by the general rules, please check it',NULL,NULL,'[]');
CREATE TABLE runs (
        id integer primary key,
        command text not null,
        paths text not null,
        started_at text not null,
        finished_at text
      , person text, versions text, options text, stopped integer not null default 0 check (stopped in (0, 1)), resumes integer references runs (id)) strict;
INSERT INTO runs VALUES(1,'import','["/archive/报告"]','2026-11-21T05:59:16.890Z','2026-11-21T05:59:18.649Z','root','{"ziping":"0.1.0","node":"24.21.0","normalizer":10,"lexicon":"fed1d045c2d23417","profiles":"af58499ac75dd6a0"}','{}',0,NULL);
INSERT INTO runs VALUES(2,'import','["/archive/报告"]','2026-11-21T05:59:19.547Z','2026-11-21T05:59:20.328Z','root','{"ziping":"0.1.0","node":"24.21.0","normalizer":10,"lexicon":"fed1d045c2d23417","profiles":"af58499ac75dd6a0"}','{}',0,NULL);
CREATE TABLE run_items (
        run_id integer not null references runs (id) on delete cascade,
        position integer not null,
        path text not null,
        state text not null check (state in ('ok', 'partial', 'failed', 'unchanged')),
        problem_code text,
        problem_zh text,
        problem_en text,
        report_id integer references reports (id),
        read_ms real,
        extract_ms real,
        normalise_ms real,
        store_ms real,
        pages integer, attempts integer, former_id integer references reports (id),
        primary key (run_id, position)
      ) strict;
INSERT INTO run_items VALUES(1,0,'/archive/报告/东湖2023.html','ok',NULL,NULL,NULL,1,23.480692999999973834,262.58480500000018764,150.71087200000010852,6.1447880000000623113,NULL,NULL,NULL);
INSERT INTO run_items VALUES(1,1,'/archive/报告/残缺.docx','failed','truncated','文件不完整：压缩容器没有目录，请重新下载','The file is cut off: its zip container has no directory; fetch it again',2,3.9329459999999016872,0.5797509999999874708,NULL,1.5716520000000855361,NULL,NULL,NULL);
INSERT INTO run_items VALUES(1,2,'/archive/报告/东湖.html','ok',NULL,NULL,NULL,3,0.65238799999997354461,101.19065900000009605,178.50117099999988568,2.2076360000000931904,NULL,NULL,NULL);
INSERT INTO run_items VALUES(2,0,'/archive/报告/东湖2023.html','unchanged',NULL,NULL,NULL,1,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO run_items VALUES(2,1,'/archive/报告/残缺.docx','unchanged','truncated','文件不完整：压缩容器没有目录，请重新下载','The file is cut off: its zip container has no directory; fetch it again',2,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
INSERT INTO run_items VALUES(2,2,'/archive/报告/东湖.html','ok',NULL,NULL,NULL,4,0.5990890000000490545,50.746872999999936837,137.7137959999998884,21.332526000000029853,NULL,NULL,NULL);
CREATE TABLE verifications (
      document_id integer primary key references documents (id) on delete cascade,
      extractor_version integer not null,
      engine text not null,
      engine_version text not null,
      verified_at text not null,
      our_numbers integer not null,
      second_numbers integer not null,
      agreed_numbers integer not null,
      difference_count integer not null,
      differences text not null,
      explained text not null
    ) strict;
CREATE TABLE lexicons (
      fingerprint text primary key,
      words blob not null,
      first_used text not null
    ) strict;
INSERT INTO lexicons VALUES('5360772f2f1086d1',X'28b52ffd20021100005b5d','2026-11-21T05:59:16.874Z');
INSERT INTO lexicons VALUES('2944cbadce193417',X'28b52ffd20021100005b5d','2026-11-21T05:59:16.874Z');
INSERT INTO lexicons VALUES('ce9a2184ff8b6801',X'28b52ffd20021100005b5d','2026-11-21T05:59:16.874Z');
INSERT INTO lexicons VALUES('509038e9d92deb5a',X'28b52ffd20021100005b5d','2026-11-21T05:59:16.882Z');
INSERT INTO lexicons VALUES('71366b32dcaa5647',X'28b52ffd20021100005b5d','2026-11-21T05:59:16.882Z');
INSERT INTO lexicons VALUES('17c9bf7977fa67d4',X'28b52ffd20021100005b5d','2026-11-21T05:59:16.883Z');
INSERT INTO lexicons VALUES('dac8819c1179d0c9',X'28b52ffd20021100005b5d','2026-11-21T05:59:16.883Z');
INSERT INTO lexicons VALUES('d8c37e69a9568161',X'28b52ffd20021100005b5d','2026-11-21T05:59:16.883Z');
INSERT INTO lexicons VALUES('b9cbb3be7b3393b2',X'28b52ffd20021100005b5d','2026-11-21T05:59:16.883Z');
INSERT INTO lexicons VALUES('a97e3a5da0761cce',X'28b52ffd20021100005b5d','2026-11-21T05:59:16.883Z');
INSERT INTO lexicons VALUES('23f7b311ffafe0b2',X'28b52ffd20021100005b5d','2026-11-21T05:59:16.883Z');
INSERT INTO lexicons VALUES('fc0f9dec07bc8d83',X'28b52ffd20021100005b5d','2026-11-21T05:59:16.887Z');
INSERT INTO lexicons VALUES('fed1d045c2d23417',X'28b52ffd60a95db57f000a74a81742208b3a0752ca5f10409081ef21812aa7be0105d37dafbe8d2db0d60654b5e3fa3d8ece87df50d7edcadd6f3f6fddbaec2eabe084000808409738288c61004180c301680168016601e004ebcb65cdeb1ec0efc37c0a14cf6c6cb4b4616617356f3fcd618bf6ee056b0e14af4bc527c1d458687b9c7df47012f2519eadaf37d93a4f735d06eaf4c42d9823e4cd81a2440dc3353d718d3dab39b0cbb48b2b62d84b2fd5c4fa8c12d5c4fa51e7334a54d807b7df64bb39eb3e12f23ba027418f01d1cf966a35ece58a05881576ee92f3239cb71aae64fa5ebeac7194764cb4a6421c03a28f3e34872d952f6f0f577f78c2759c68646f68ac30d54e496c0c8a37b1be03d13f256f01648f4a78aa74a1e13394f6e9122bac1814bf5d506723e2a3a5fd21f126d65b0f3ff03a081a102f4d94c855e253f8bcc50ff236d1dcc578f89b6c1993b3962a81aa96ebb20675d61f971d4aceabc48f8576a7ec1663b2be9efe32972dda7528cd4e827ec3d4f05853e277207aaaf469b837a51de2e119e6b73a761a6e1455275eaa68e231281e4555020042449b84fc5109b71a9e90bdaea2c1eb40e1728306577f565f70c67519800501101cb26ce9b82ec31f9c7da6bc537650ac5f0f5f3a17053e31ae56027e800ab7ab5c2d5aaad51976d079975484ab5e1d14ebadd69b2e762ac44d1277956b2a22c237cc71dde7e18bc3274455da28c7db2c7ff7210d77ea624d45ac6998da1954b778a9a7081d7fe5813a6b1cbe44c0a7eb255aaa063b0c90cf487769f6d5c937d0a239ec7960e68033ee6ef7a1c24bb54879a7e235c83f5daf7a758b949faee7b454cbe58987319d04cfbb1908dd268d3d4ad508f347a94a22bef5704577aeb37f528e61ec5fe6404f8a6f68ac990cce22b7454b35893f82f2ece28b09d43f295795766643df94f68bf476bb3a5f6e36c1faea8f625c518e47855be3c00613cd610be7614c67f1fa12fab1d046859b625c331bba8aec614b1511b3bc3d8097c9763dcc614a1a5e983ce3b19ed03f5dafe1b19eae5795d2709bc427096dbb5ddd69070c721883bdd3aba7421cd64faffee12dcb158c41a1bc834279070d377b43e4255aaafd74e602131fefda6c18ac4bb4540d32ebcc658b29577f19e66756a8d92d528e4279a9da1b108eb5eb512c5e6a1a6ef259a99a59a5e126ff02f624e84b529e59750c632745fb42cabbec1b3d3c15e217c89f90b7acc108f347a91a3e3a72a0383abed5f077f1960af10f9c701985aa990d3dc37c94f49fc6df77271a8e901b508c2bc8d9c75173d8823d30ebbc0b3a4678fc80088f17f0223d3abe4afc0ed25bed76dec32d39ffdd4ae681178733e5159ccf9b2f0e72f654888bb0377976c9e1baac2f38c39eeb147fd35231f62a7ac3e3296cbe83f3af583f453b22a4db0f74a0dd18b93f2fd552b8fc819d060a9d23c42bc82fcdee69a917239e7658e89b209e23c4334cbcade8ede28aa7a566b4549190ef547c2963d588a91274f6c00c7f5c9775c6810d50e1e67c386f2a7b268383a04f627ea7e25154c5d0525dabb7df76412d63b2c6654f4b2d393f51da9d8a87b0788de8ed87b3fc695d47b940fee7c4331bba89f5f6c3941b0c00b03e3f2ae19fffa06f370cce95ec9ed013aa619de14b041c22da961b426a18937186bdcc0605ca5ab0ce25e7d3d462cb45a033079ed027c57a000109321c01733e11b16f75ec13e85718237bfc780ca5fd1a6d0c9e4d8a755768733e0fdad81af24dd67f20be53f11da4e7f0bc867c0b9b6db9eebbd83327b6064ce58cab05946bb445237b83f31af24bb302f99a947b30f6b9eaac54e5baec619dbd4c34f1ae725595322b2b015343ab3dc2f176b17499870f1050a69af1c70e14ca33ab3e31ae111a5b43bed5154ac610526747851b7ba0bedc09fdcfb89666d7990337685e8cf0805e014769673cd6136a927849e85ded325fd4bcc54b65896f0f90486f0f6c5aaa3d602003f9a9080f41f109d077ecb1b351280f5baa2db0610cde2c6701b72e1b3d3c02d6539cc7f87c68b53fe36f78bcc514ee56324cd1c087d4f327f4bd2e7b1710b93be68b15d60df347349db2a336fb747dca03fa01024ed7a7c4b71ae628ed0acfde981f84b5a8333c208c384d86464624499a0ed3113041a352650f93cd071380c0030a64c130241e8902e27018c55114865118c56010530a39a8aa8a1ebb03d0aafe9c99cec8c64ab9afcbe6c7fddc6905192c6810ea994649f4e8593fa087198046f39ec5f6ce8d2ad2d7129d883f24e9f823446dee03ca004da245ebed31dddb05c4f63494e069f8511d984c895cc9ade41065ded734e092c697fb04beedb0497ed1d31c83883c4ff1db11f1062dbd9bb06166ebb2df9db73f98825c6e8ee595824d862048ccc44eb73c984401f282c57886c27adc0226027a86f516070ef8cfaa6b8a79c83b4e4f10638e7bc582e3100883870856d8aff428ae30264f10b40b34cdf477371145f66a9c13006a402ac2d019712c8afd8a9d10008322e8c28010e5f3ed77cd5d743e46d2b23c969bdc917ab245ca91dc793d402d10d76ae1baf392eafc8aa38c48794b210d85a706823d7cd01ae206795a7422a86776871a102dbf8f8f0d14b465073c5c8159c452144272d063c067924f42c15e20f9cd47f857d56014932eb44fe5fd46d2e63975c4207cc498066f85ae3f079ac41fc3db89ff89b75177848ef2dca6193fa07cbe03ca9866e3a3365e87fca85d762cca49b966f6b896be20c99ea594da70a4032afbc2d715bc7b0352297a54d717fa003f47d51dfe2528898e7736bd2b7f0a4507ae4ea68b9f364a9b83f5d45c43a6eaf8336ce83bf9bcdb915c398c2e4ca512a7c6827ef77e423e01868468a865bab0757941edf092546eb5773a9ecc27205e33164780d04399561c9911329c0423e5f0032b7e51d029dfaf988eb410497fbbe103b446434727a8cdc12b2799a8d006241174097ca6755ab2ed2619ab77094d7560652ad38c4201ae8cd5456af33a6a12b5e312a8c60c03c00479d9ec659bbb6ecc90b1a425c090d08f1244d887355e6049dbbf1e0147a2cb9dbe3874380b9208911a664b5b1f29d02998f0a0f9c03d360028b891aea51a296b1ac30efadb68e37beb7799c7a10bbc11c88368df916800df904be0f805027ca6bd5954821fe073094d37f1e3ee9a805203f46703c2f075383968e50c78a7fc3b4ac29109bce976b7996b267d5653ee4894c30d3c0fcb47bab8c8a6323708811c547dc70c4407034e30dd202409a51d1755999c0b53747dd40b9682d5390b9fa1662533dc9cffaead5e6881279f2e031cb6c76c8e421b402f6d09dea6383ba498b42e8332b14c745d1a199f9b50bb82e4830d7415e4cc79546655c4905d087c9f0e0520ee428cf7d9988679c589cd5d8de48602a7fd1176db84254bf13c96ac9c10ac7fe3089dcd94bb6bdcc91bd1273159385e30e9ed735f1f5d534cd0dff4edc31c185c906c3469cf45e57775d1e78a25a8f8353f86876c843d62e7899c811049fc44a930af79c0b006063ecbdfc639c1c8f83942075e96aba1438af5d14ed6399a78274329015ed7f042a1910f41588e4726472bc410ce579ef09837551426d229c10aa287d4ab8036c7155eadee7df39d40a54a0175e504755efbe0a9f68c5f15ff4ba03366a1bf7f3757c0ea660c34a206613d439ae8db05dc5b43dc9b77b704bd18fce918046924009b6ef0c42f168d8ae58d0ae273225ccb8f7899a907961150bfd75204983412280018606456a6ca9f4fe9943e6ed221dbbf7962cca95126007d9a5054b3953ca0ca8b4b11fe64f494ebe4d1155c4735afd80ffe338888cf1428135990758b336df4770237430d9aab24661361fd2bb0b988944e70809067b4931d208ff0a0ad88db6139b124015416ff99906f3fb02924768b82cbd85b242856727d89673beb6676ec44772fe7d8697db36138158018932c4354a081670216560459cc230588d902c2b995e9d365731ba8266ca7022bd234f7d40443f49e657a6254e9b659d676a45c59a535f33f6c0a46b4c72af70aee126bbef88c889823bfc2f7f861586c0657407d4b0072cfeaffbc7110629d209cc9a3d79f808e052c7c0341e2adff4359025dc796dc50c60abc57a2d80225162af7cd1f7ca1448e9c2d88aa532e15d9f4dd4cd6c119b67aadb559304c3ea883a619cdcb8fdb4d8c662cbf43324f6d6868f2a91b25a4e840c51cd2c55bb45db42d3be58b48264145479ef852e526bcbf928aac5c7c5aac87f6b5ce2987bb993916652b13683bc5ed4c7811fd02d706814decc4f2b622152a92e05c4880ecd732ca1200901b60a26b9fe0288838be9b96493e9450acc822a036ee8fa5477d8a823a771591d47358391806cd77225d3cf88eccb359f08c587592d2f6bebbed1ad322e5d0c4c81610c4e3ad0bbe531e3b906ce30f7c46a579b5d73ade2d791976c2cae31d9707aa857d020b97970c3df224c08d830e078a3ee635e54a2a62890a7d57660775a79aa8c6f9074a7f94dd91f65ceebe348d10d4ee25a1b77e720614142cad7bb44dc20b152e80c07e7e8363e54eb34076c9890992cb94b5a81f3b6da67c669269ecaf61b41426dbd5bbd4d27c3986a5000e367d0da3936bcd35f8f6ea9e8427bdfef4832f1169240b1bb856f6e736994d29247476995da2da3df0d42c5df103287012d3598cf0cbaed9d72d5660e293454249ead20790a36156fb1ab0d097ecbce0180d98c49b4cf99135244b14f411a5f75b40a6f2a5e3966c443e656997b5191d4d985a314d55f29dac937594139601ae499c11cf2ad5e9c1c9cd4a6c52d0931f942a464d0d59208a8288c2aba09f586c21237cdf1b39e30aeaeb521cba268dab2acb4ffa3232f96dfd78c2ac350103c646c49ae73f20cb1578a4bdd17355a09ecfbd2cb697148c686c3d4b426408d0d0dcaf5ce505ca3481da4e075dd57bfeeafa00c0280ba1eb23110044c0b4a1b3115c5d1187ebf3cfab13720b2ddecb1f653b1b64dce60d15a87a1b3e6d79023a325572d9782e68012e0ada519881fe95c9b4efca08d7e8a2bd108205d38f6d0402e3e0452cdeb2f1e179ee8c2e9cdd8fa95c3da2f909d659236f8a5d46b377a28c207fdc999452879979e4c6555cab9dbdcdb47012b543e5bc0c108b167359607afa0f19048c23603aac21b209e2a42f7eb4f10c2f7319185191d1e40718db50a4c62b7c26404d691b35d4bb4cb691b8c2cb2a0a9f7d967b16a767cd16f2b57a0f4d1509f0c6c86214803725294b6d9d86169196881d025771eab0165e9497605abac9faa238c6a8f6e099fc514562b63c1249728a0e82930d57743cb937b7dacfae8e0f46c8469be9eb355054efff749dcf7c6fe3abe897ce63f4634e7ba6ea99d9c96402bc76e53c80c7457acfd9bdb19801d5d843d126fddbe53b1b2a03217c123ae611d8a9a515e6ff8312e01691eed8c493edaac6eb8bd9ccaacf3fd97889640fd6f2af1afe6595dfc4aaedd91d0e56a5c5daed02562eb194fcd1902b055db531f337fcb62082e4450ad181c7af3ff5301cc34afd554a7598d78f0043b9c2aee22dfa5c7de620371d8d520176397a0e73a378e36b0cb92b9dae971b67b520042a208c35a17baa296e3250ba49f4b5c09385a044e7a3c7450c8f0eb85f2668a4563a2cb7c42f24be720382b512f70dd9ac953202915cc3c07555ce0c96a382a21415c39012f12dceeb2ce7a7a864c9621eeb0a','2026-11-21T05:59:16.888Z');
CREATE TABLE attempts (
      sha256 text primary key check (length(sha256) = 64),
      path text not null,
      count integer not null,
      started_at text not null,
      under_way integer not null check (under_way in (0, 1)),
      problem_code text,
      problem_zh text,
      problem_en text,
      set_aside_at text
    ) strict;
CREATE TABLE corrections (
      id integer primary key,
      target text not null,
      value text,
      replaced text,
      because text not null check (trim(because) <> ''),
      author text not null check (trim(author) <> ''),
      made_at text not null,
      unit text,
      fiscal_year integer,
      known_as text not null,
      undone_by text,
      undone_at text,
      check ((undone_by is null) = (undone_at is null))
    ) strict;
INSERT INTO corrections VALUES(1,'report_date','{"value":"2024-03-15","state":"stated","raw":"2024-03-15","sourceUnit":null,"decimals":0,"approximate":false,"evidence":[]}','{"value":"2024-04-12","state":"stated","raw":"2024-04-12","sourceUnit":null,"decimals":0,"approximate":false,"evidence":[]}','与原件核对','李四','2026-11-21T10:40:29.291Z','南昌市东湖区总工会',2023,'{"units":["360102 总工会"],"years":[2023]}',NULL,NULL);
CREATE TABLE correction_anchors (
      correction_id integer not null references corrections (id) on delete cascade,
      kind text not null check (kind in ('document', 'path')),
      anchor text not null,
      primary key (correction_id, kind, anchor)
    ) strict;
INSERT INTO correction_anchors VALUES(1,'document','ab0b1e248f45344d8caffb72d1a3538d4cb77a48159b0b9961fdf4939a332648');
INSERT INTO correction_anchors VALUES(1,'path','/archive/报告/东湖2023.html');
CREATE TABLE applied_corrections (
      correction_id integer not null references corrections (id) on delete cascade,
      report_id integer not null references reports (id) on delete cascade,
      state text not null check (state in ('needed', 'agrees', 'conflict', 'superseded')),
      now text,
      primary key (correction_id, report_id)
    ) strict;
INSERT INTO applied_corrections VALUES(1,1,'needed','{"value":"2024-04-12","state":"stated","raw":"2024-04-12","sourceUnit":null,"decimals":0,"approximate":false,"evidence":[]}');
CREATE TABLE reviews (
      id integer primary key,
      sha256 text not null,
      path text not null,
      report_id integer not null references reports (id) on delete cascade,
      reviewer text not null check (trim(reviewer) <> ''),
      reviewed_at text not null,
      because text,
      fingerprint text not null,
      stale_since text
    , undone_by text, undone_at text) strict;
INSERT INTO reviews VALUES(1,'ab0b1e248f45344d8caffb72d1a3538d4cb77a48159b0b9961fdf4939a332648','/archive/报告/东湖2023.html',1,'王五','2026-11-21T10:40:29.314Z',NULL,'2e355ff9732800564d29ebbda3779e6283d9ec80c736bd3a6b35c356e45fe5da',NULL,NULL,NULL);
CREATE TABLE document_texts (
      document_id integer primary key references documents (id) on delete cascade,
      text text not null
    ) strict;
INSERT INTO document_texts VALUES(1,replace('南昌市东湖区总工会2023年度部门整体支出绩效自评报告\n一、部门概况\n区总工会编制12人,实有在职11人,主要职责是服务职工、帮扶困难职工。\n二、部门整体支出情况(单位:万元)\n项目\n年初预算数\n全年预算数\n全年执行数\n支出合计\n300.00\n320.50\n311.25\n基本支出\n200.00\n210.50\n210.25\n项目支出\n100.00\n110.00\n101.00\n三、绩效目标完成情况\n全年慰问劳模20人次,自评得分96.5分,等次为优。\n联系人:***联系电话:***\n2024年4月12日\n\n','\n',char(10)));
INSERT INTO document_texts VALUES(3,replace('南昌市东湖区总工会2022年度部门整体支出绩效自评报告\n一、部门概况\n区总工会编制12人,实有在职11人,主要职责是服务职工、帮扶困难职工。\n二、部门整体支出情况(单位:万元)\n项目\n年初预算数\n全年预算数\n全年执行数\n支出合计\n300.00\n320.50\n310.25\n基本支出\n200.00\n210.50\n210.25\n项目支出\n100.00\n110.00\n100.00\n三、绩效目标完成情况\n全年慰问劳模20人次,自评得分96.5分,等次为优。\n联系人:***联系电话:***\n2023年4月10日\n\n','\n',char(10)));
INSERT INTO document_texts VALUES(4,replace('南昌市东湖区总工会2022年度部门整体支出绩效自评报告\n一、部门概况\n区总工会编制12人,实有在职11人,主要职责是服务职工、帮扶困难职工。\n二、部门整体支出情况(单位:万元)\n项目\n年初预算数\n全年预算数\n全年执行数\n支出合计\n300.00\n320.50\n310.25\n基本支出\n200.00\n210.50\n210.25\n项目支出\n100.00\n110.00\n100.00\n三、绩效目标完成情况\n全年慰问劳模20人次,自评得分97分,等次为优。\n联系人:***联系电话:***\n2023年4月10日\n\n','\n',char(10)));
INSERT INTO document_texts VALUES(5,replace('退休职工座谈\n\n','\n',char(10)));
PRAGMA writable_schema=ON;
INSERT INTO sqlite_schema(type,name,tbl_name,rootpage,sql)VALUES('table','text_index','text_index',0,'CREATE VIRTUAL TABLE text_index using fts5 (
      text, content = ''document_texts'', content_rowid = ''document_id'', tokenize = ''trigram''
    )');
CREATE TABLE IF NOT EXISTS 'text_index_data'(id INTEGER PRIMARY KEY, block BLOB);
INSERT INTO text_index_data VALUES(1,X'048578');
INSERT INTO text_index_data VALUES(10,X'000000000102020002010101020101');
INSERT INTO text_index_data VALUES(137438953473,X'00000e8404300a31300106812810020681281001068128100301310104812f0204812f0104812f020232300106810e670206810e670106810e650301310106811509020681150901068115090202333001027402027401027403013101048102020481020104810203013201027b02027b01027b0206e4b880e3808101021d02021d01021d040489e380810104813d0204813d0104813d0305ba8ce380810102480202480102480206e585a8e5b9b401066308610206630861010663086103058cbae680bb01022402022401022403059fbae69cac0104810902048109010481090305b9b4e5889d01025d02025d01025d0206e694afe587ba01026f02026f01026f0206e88194e7b3bb0104816302048163010481610206e9a1b9e79bae01045a4b02045a4b01045a4b010728e58d95e4bd8d0102530202530102530105290ae9a1b901025902025901025901032a0a3201048172020481720104817002022a0a01048171020481710104816f03012a010681680a020681680a010681660a0303e881940104816902048169010481670206e88194e7b3bb0104816a0204816a0104816801072ce4b8bbe8a6810102360202360102360206e5ae9ee69c8901022e02022e01022e0206e7ad89e6aca10104815d0204815d0104815b0206e887aae8af8401048153020481530104815301032e3030010a781c1c0909020a781c1c0909010a781c1c090902023235010681061c020681061c010681061c0202353001047f1c02047f1c01047f1c0303e588860104815a0204815a0103300a310106812e090206812e090106812e0903013201068114090206811409010681140903013301047a0902047a0901047a090303e4b8890104813c0204813c0104813c02022e300108771c1c09020a771c1c0909010a771c1c09090301320104811f020681051c010681051c03013501047e1c02047e1c01047e1c0202300a010a791c1c0909020a791c1c0909010a791c1c090903012e0106761c1c0208761c1c100108761c1c100202312e010481380202323203020c01020c03013301020c0204817501048173030134010481750206e4babae6aca10104815002048150010481500204e697a50a0304817c0104817a0103312e3001048139030132010481050202302e010881170915020a8104150915010a81041509150301300104812902068129100106812910030131010481370303e697a50304817b010481790202312e010481040301300104813002048130010481300303e4baba010233020233010233020432e4baba01022b02022b01022b0303e697a50104817b0204e4baba2c010234020234010234010332302e01027d02027d01027d0301300104810f0204810f0104810f03013201060b816b02060b816b01060b81690303e4baba0104814f0204814f0104814f02023130010681160902068116090106811609020432e5b9b403020d01020d020433e5b9b401020d0204817601048174020434e5b9b4010481760202350a010681071c020681071c010681071c0204e4baba2c01022c02022c01022c0206e5b9b4e5baa603020e01020e0204e697a50a0104817c0103333030010275020275010275020231300304810301048103030131010481030202323001027c02027c01027c0204e5b9b43403048177010481750503e5baa601020e010534e5b9b434010481770204e69c88310104817902048179010481770105350ae59fba0104810802048108010481080303e9a1b90104812202048122010481220202300a010681001c020681001c010681001c0204e588862c0104815b0204815b0103362e350104815902048159010537e588862c04048159010339362e0104815802048158020437e588860404815801033a2a2a010681670a020681670a010681650a0206e4b887e585830102560202560102560109e38081e5b8aee689b60102400202400102400406e7bba9e695880104813f0204813f0104813f0406e983a8e997a801041f2d02041f2d01041f2d0305820ae4ba8c0102470202470102470503e881940104816202048162010481600109e4b880e38081e983a801021e02021e01021e030587e5858329010257020257010257030789e38081e7bba90104813e0204813e0104813e03079ce6b996e58cba0102050202050102050307bae4bc98e3808201048160020481600104815e0307bbe8a681e8818c0102370202370102370208ba8ce38081e983a80102490202490102490305ba2ce4b8bb0102350202350102350503e5ae9e01022d02022d01022d04023a2a0104816602048166010481640404e6aca12c0104815102048151010481510206bc98e380820a01048161020481610104815f03039a323001020a02020a01020a0406e7bc96e588b60102280202280102280206bd8d3ae4b887010255020255010255030793e694afe587ba0104143c0204143c0104143c0105e58583290a0102580202580102580307a8e5b9b4e685b0010481490204814901048149080289a701026a02026a01026a0703e9a284010264020264010264020686b50ae585a801048147020481470104814706028cba010223020223010223040428e58d95010252020252010252020487ba0a310104812702048127010481270501320104810d0204810d0104810d0406e59088e8aea10102710202710102710406e68385e586b50102500202500102500406e7bba9e69588010216020216010216020688862ce7ad890104815c0204815c0104815a0402393601048157020481570501370404815703079de9a284e7ae9701025f02025f01025f0303b6313201022a02022a01022a02088aa1e8818ce5b7a501023d02023d01023d0305b3e6a8a1320104814d0204814d0104814d02088cbae680bbe5b7a501040720020407200104072002068d95e4bd8d3a010254020254010254030797e6988ce5b88201020202020201020202069088e8aea10a0102720202720102720206918a0ae4b88001021c02021c01021c02089bb0e99abee8818c01024302024301024302069ca8e8818c3101023102023101023102089fbae69cace694af0104810a0204810a0104810a0208ae8ce68890e6838501048144020481440104814403079ee69c89e59ca801022f02022f01022f0208b7a5e38081e5b8ae01023f02023f01023f0602820a0102460202460102460404e4bc9a320102090202090102090703e7bc960102270202270102270208b882e4b89ce6b9960102040202040102040307aee689b6e59bb00102410202410102410206b9b434e69c880104817802048178010481760406e5889de9a28401025e02025e01025e0505baa6e983a801020f02020f01020f0406e685b0e997ae0104814a0204814a0104814a050589a7e8a18c01026b02026b01026b0406e9a284e7ae970102650202650102650208baa6e983a8e997a80102100202100102100206be97e58886390104815602048156010481560109e680bbe5b7a5e4bc9a01040820020408200104082002068385e586b50a010481460204814601048146070128010251020251010251020885b0e997aee58ab30104814b0204814b0104814b02088890e68385e586b5010481450204814501048145020889a7e8a18ce695b001026c02026c01026c0307b6e59bb0e99abe01024202024201024202068aa5e5918a0a01021b02021b01021b020694afe587ba0a0106810c1c0206810c1c0106810c1c0703e590880102700202700102700703e6838501024f02024f01024f0703e7bba901021502021501021502089588e79baee6a0870104814102048141010481410406e887aae8af840102180202180102180305b00ae585a80104620802046208010462080503e694af01026e02026e01026e0307b4e4bd93e694af0104133c0204133c0104133c020497a50a0a0104817d0204817d0104817b0208988ce5b882e4b89c0102030202030102030307afe69c8de58aa101023b02023b01023b02049c8831300304817a010481780501320104817a030789e59ca8e8818c01023002023001023003078de58aa1e8818c01023c02023c01023c0307ace694afe587ba0104810b0204810b0104810b0208a087e5ae8ce688900104814302048143010481430206a682e586b50a0102220202220102220204a8a132300104814e0204814e0104814e0206aca12ce887aa0104815202048152010481520406e4b8bae4bc980104815f0204815f0104815d0208b996e58cbae680bb0102060202060102060107e794b5e8af9d3a0104816d0204816d0104816b02069bae0ae5b9b401025c02025c01025c0406e694afe587ba0104812502048125010481250505a087e5ae8c0104814202048142010481420208ad89e6aca1e4b8ba0104815e0204815e0104815c0206ae97e695b00a0104610802046108010461080206b3bbe4baba3a0104816502048165010481630406e794b5e8af9d0104816c0204816c0104816a0208bba9e69588e79bae0104814002048140010481400703e887aa0102170202170102170206bc96e588b6310102290202290102290105e8818c31310102320202320102320406e5b7a5e3808101023e02023e01023e0901820102450202450102450406e8b4a3e698af010239020239010239030794e7b3bbe4baba0104816402048164010481620703e794b50104816b0204816b01048169020887aae8af84e5be970104815402048154010481540703e68aa50102190202190102190206a18ce695b00a01026d02026d01026d0208a681e8818ce8b4a30102380202380102380204aea10a330102730202730102730208af84e5be97e588860104815502048155010481550406e68aa5e5918a01021a02021a01021a03039d3a2a0104816e0204816e0104816c0208b4a3e698afe69c8d01023a02023a01023a0109e983a8e997a8e695b40104113c0204113c0104113c0802a682010220020220010220020897a8e695b4e4bd930104123c0204123c0104123c0505a682e586b50102210202210102210307aee58ab3e6a8a10104814c0204814c0104814c02089abee8818ce5b7a50102440202440102440206a1b9e79bae0a01025b02025b01025b0703e694af0104812402048124010481240208a284e7ae97e695b001046008020460080104600804140f13120d0f0c1112101710131011141412101110121114121114141a13100d14120f1118110f1914080a0e07140e09071811070d080f0e0f090f0e0f1211130c110a130f0e0a0e0c070d0e080b121311130e0d0b0d0a1411141414101114101512151213100e1012140e11111510150d0e140d0f120f111111140c07120e131316111211111311161612130d0f0e1312141110141011131417140c1616131211170e0e0e1611130e151213120e071212151611121414131511141316141414160e1110110c111511160e11130f16111113170d161015131111');
INSERT INTO text_index_data VALUES(274877906945,X'000000500a30e4bc91e8818ce5b7a50502030109e5b7a5e5baa7e8b0880502050206baa7e8b0880a0502060109e8818ce5b7a5e5baa70502040204b0880a0a0502070109e98080e4bc91e8818c050202040e0e0b0e09');
CREATE TABLE IF NOT EXISTS 'text_index_idx'(segid, term, pgno, PRIMARY KEY(segid, term)) WITHOUT ROWID;
INSERT INTO text_index_idx VALUES(1,X'',2);
INSERT INTO text_index_idx VALUES(2,X'',2);
CREATE TABLE IF NOT EXISTS 'text_index_docsize'(id INTEGER PRIMARY KEY, sz BLOB);
INSERT INTO text_index_docsize VALUES(1,X'817c');
INSERT INTO text_index_docsize VALUES(3,X'817c');
INSERT INTO text_index_docsize VALUES(4,X'817a');
INSERT INTO text_index_docsize VALUES(5,X'06');
CREATE TABLE IF NOT EXISTS 'text_index_config'(k PRIMARY KEY, v) WITHOUT ROWID;
INSERT INTO text_index_config VALUES('version',4);
CREATE TABLE region_changes (
      code text primary key check (length(code) = 6),
      name text not null,
      until integer not null,
      present_code text not null check (length(present_code) = 6),
      present_name text not null,
      present_city text
    ) strict;
INSERT INTO region_changes VALUES('110228','密云县',2015,'110118','密云区','北京市');
INSERT INTO region_changes VALUES('110229','延庆县',2015,'110119','延庆区','北京市');
INSERT INTO region_changes VALUES('120221','宁河县',2015,'120117','宁河区','天津市');
INSERT INTO region_changes VALUES('120223','静海县',2015,'120118','静海区','天津市');
INSERT INTO region_changes VALUES('120225','蓟县',2016,'120119','蓟州区','天津市');
INSERT INTO region_changes VALUES('130124','栾城县',2014,'130111','栾城区','石家庄市');
INSERT INTO region_changes VALUES('130182','藁城市',2014,'130109','藁城区','石家庄市');
INSERT INTO region_changes VALUES('130185','鹿泉市',2014,'130110','鹿泉区','石家庄市');
INSERT INTO region_changes VALUES('130223','滦县',2018,'130284','滦州市','唐山市');
INSERT INTO region_changes VALUES('130230','唐海县',2012,'130209','曹妃甸区','唐山市');
INSERT INTO region_changes VALUES('130323','抚宁县',2015,'130306','抚宁区','秦皇岛市');
INSERT INTO region_changes VALUES('130428','肥乡县',2016,'130407','肥乡区','邯郸市');
INSERT INTO region_changes VALUES('130429','永年县',2016,'130408','永年区','邯郸市');
INSERT INTO region_changes VALUES('130526','任县',2020,'130505','任泽区','邢台市');
INSERT INTO region_changes VALUES('130527','南和县',2020,'130506','南和区','邢台市');
INSERT INTO region_changes VALUES('130621','满城县',2015,'130607','满城区','保定市');
INSERT INTO region_changes VALUES('130622','清苑县',2015,'130608','清苑区','保定市');
INSERT INTO region_changes VALUES('130625','徐水县',2015,'130609','徐水区','保定市');
INSERT INTO region_changes VALUES('130729','万全县',2016,'130708','万全区','张家口市');
INSERT INTO region_changes VALUES('130733','崇礼县',2016,'130709','崇礼区','张家口市');
INSERT INTO region_changes VALUES('130823','平泉县',2017,'130881','平泉市','承德市');
INSERT INTO region_changes VALUES('131181','冀州市',2016,'131103','冀州区','衡水市');
INSERT INTO region_changes VALUES('140421','长治县',2018,'140404','上党区','长治市');
INSERT INTO region_changes VALUES('140424','屯留县',2018,'140405','屯留区','长治市');
INSERT INTO region_changes VALUES('140481','潞城市',2018,'140406','潞城区','长治市');
INSERT INTO region_changes VALUES('140624','怀仁县',2018,'140681','怀仁市','朔州市');
INSERT INTO region_changes VALUES('140726','太谷县',2019,'140703','太谷区','晋中市');
INSERT INTO region_changes VALUES('210122','辽中县',2016,'210115','辽中区','沈阳市');
INSERT INTO region_changes VALUES('210282','普兰店市',2015,'210214','普兰店区','大连市');
INSERT INTO region_changes VALUES('211121','大洼县',2016,'211104','大洼区','盘锦市');
INSERT INTO region_changes VALUES('220181','九台市',2014,'220113','九台区','长春市');
INSERT INTO region_changes VALUES('220381','公主岭市',2020,'220184','公主岭市','长春市');
INSERT INTO region_changes VALUES('230182','双城市',2014,'230113','双城区','哈尔滨市');
INSERT INTO region_changes VALUES('230833','抚远县',2016,'230883','抚远市','佳木斯市');
INSERT INTO region_changes VALUES('231024','东宁县',2015,'231086','东宁市','牡丹江市');
INSERT INTO region_changes VALUES('231121','嫩江县',2019,'231183','嫩江市','黑河市');
INSERT INTO region_changes VALUES('232723','漠河县',2018,'232701','漠河市','大兴安岭地区');
INSERT INTO region_changes VALUES('310230','崇明县',2016,'310151','崇明区','上海市');
INSERT INTO region_changes VALUES('320124','溧水县',2013,'320117','溧水区','南京市');
INSERT INTO region_changes VALUES('320125','高淳县',2013,'320118','高淳区','南京市');
INSERT INTO region_changes VALUES('320482','金坛市',2015,'320413','金坛区','常州市');
INSERT INTO region_changes VALUES('320584','吴江市',2012,'320509','吴江区','苏州市');
INSERT INTO region_changes VALUES('320684','海门市',2020,'320614','海门区','南通市');
INSERT INTO region_changes VALUES('320721','赣榆县',2014,'320707','赣榆区','连云港市');
INSERT INTO region_changes VALUES('320829','洪泽县',2016,'320813','洪泽区','淮安市');
INSERT INTO region_changes VALUES('320982','大丰市',2015,'320904','大丰区','盐城市');
INSERT INTO region_changes VALUES('330183','富阳市',2014,'330111','富阳区','杭州市');
INSERT INTO region_changes VALUES('330185','临安市',2017,'330112','临安区','杭州市');
INSERT INTO region_changes VALUES('330283','奉化市',2016,'330213','奉化区','宁波市');
INSERT INTO region_changes VALUES('330322','洞头县',2015,'330305','洞头区','温州市');
INSERT INTO region_changes VALUES('330621','绍兴县',2013,'330603','柯桥区','绍兴市');
INSERT INTO region_changes VALUES('330682','上虞市',2013,'330604','上虞区','绍兴市');
INSERT INTO region_changes VALUES('331021','玉环县',2017,'331083','玉环市','台州市');
INSERT INTO region_changes VALUES('340221','芜湖县',2020,'340210','湾沚区','芜湖市');
INSERT INTO region_changes VALUES('340222','繁昌县',2020,'340212','繁昌区','芜湖市');
INSERT INTO region_changes VALUES('340225','无为县',2019,'340281','无为市','芜湖市');
INSERT INTO region_changes VALUES('340721','铜陵县',2015,'340706','义安区','铜陵市');
INSERT INTO region_changes VALUES('340823','枞阳县',2015,'340722','枞阳县','铜陵市');
INSERT INTO region_changes VALUES('340824','潜山县',2018,'340882','潜山市','安庆市');
INSERT INTO region_changes VALUES('341521','寿县',2015,'340422','寿县','淮南市');
INSERT INTO region_changes VALUES('341822','广德县',2019,'341882','广德市','宣城市');
INSERT INTO region_changes VALUES('350182','长乐市',2017,'350112','长乐区','福州市');
INSERT INTO region_changes VALUES('350427','沙县',2021,'350405','沙县区','三明市');
INSERT INTO region_changes VALUES('350784','建阳市',2014,'350703','建阳区','南平市');
INSERT INTO region_changes VALUES('350822','永定县',2014,'350803','永定区','龙岩市');
INSERT INTO region_changes VALUES('360122','新建县',2015,'360112','新建区','南昌市');
INSERT INTO region_changes VALUES('360421','九江县',2017,'360404','柴桑区','九江市');
INSERT INTO region_changes VALUES('360427','星子县',2016,'360483','庐山市','九江市');
INSERT INTO region_changes VALUES('360622','余江县',2018,'360603','余江区','鹰潭市');
INSERT INTO region_changes VALUES('360721','赣县',2016,'360704','赣县区','赣州市');
INSERT INTO region_changes VALUES('360727','龙南县',2020,'360783','龙南市','赣州市');
INSERT INTO region_changes VALUES('360782','南康市',2013,'360703','南康区','赣州市');
INSERT INTO region_changes VALUES('361029','东乡县',2016,'361003','东乡区','抚州市');
INSERT INTO region_changes VALUES('361121','上饶县',2019,'361104','广信区','上饶市');
INSERT INTO region_changes VALUES('361122','广丰县',2015,'361103','广丰区','上饶市');
INSERT INTO region_changes VALUES('370125','济阳县',2018,'370115','济阳区','济南市');
INSERT INTO region_changes VALUES('370181','章丘市',2016,'370114','章丘区','济南市');
INSERT INTO region_changes VALUES('370282','即墨市',2017,'370215','即墨区','青岛市');
INSERT INTO region_changes VALUES('370521','垦利县',2016,'370505','垦利区','东营市');
INSERT INTO region_changes VALUES('370882','兖州市',2013,'370812','兖州区','济宁市');
INSERT INTO region_changes VALUES('371081','文登市',2014,'371003','文登区','威海市');
INSERT INTO region_changes VALUES('371421','陵县',2014,'371403','陵城区','德州市');
INSERT INTO region_changes VALUES('371624','沾化县',2014,'371603','沾化区','滨州市');
INSERT INTO region_changes VALUES('371626','邹平县',2018,'371681','邹平市','滨州市');
INSERT INTO region_changes VALUES('371727','定陶县',2016,'371703','定陶区','菏泽市');
INSERT INTO region_changes VALUES('410224','开封县',2014,'410212','祥符区','开封市');
INSERT INTO region_changes VALUES('410381','偃师市',2021,'410307','偃师区','洛阳市');
INSERT INTO region_changes VALUES('410728','长垣县',2019,'410783','长垣市','新乡市');
INSERT INTO region_changes VALUES('411023','许昌县',2016,'411003','建安区','许昌市');
INSERT INTO region_changes VALUES('411222','陕县',2015,'411203','陕州区','三门峡市');
INSERT INTO region_changes VALUES('411626','淮阳县',2019,'411603','淮阳区','周口市');
INSERT INTO region_changes VALUES('420321','郧县',2014,'420304','郧阳区','十堰市');
INSERT INTO region_changes VALUES('420821','京山县',2018,'420882','京山市','荆门市');
INSERT INTO region_changes VALUES('421023','监利县',2020,'421088','监利市','荆州市');
INSERT INTO region_changes VALUES('430122','望城县',2011,'430112','望城区','长沙市');
INSERT INTO region_changes VALUES('430124','宁乡县',2017,'430182','宁乡市','长沙市');
INSERT INTO region_changes VALUES('430221','株洲县',2018,'430212','渌口区','株洲市');
INSERT INTO region_changes VALUES('430521','邵东县',2019,'430582','邵东市','邵阳市');
INSERT INTO region_changes VALUES('431121','祁阳县',2021,'431181','祁阳市','永州市');
INSERT INTO region_changes VALUES('440183','增城市',2014,'440118','增城区','广州市');
INSERT INTO region_changes VALUES('440184','从化市',2014,'440117','从化区','广州市');
INSERT INTO region_changes VALUES('441283','高要市',2015,'441204','高要区','肇庆市');
INSERT INTO region_changes VALUES('441421','梅县',2013,'441403','梅县区','梅州市');
INSERT INTO region_changes VALUES('441723','阳东县',2014,'441704','阳东区','阳江市');
INSERT INTO region_changes VALUES('441827','清新县',2012,'441803','清新区','清远市');
INSERT INTO region_changes VALUES('445121','潮安县',2013,'445103','潮安区','潮州市');
INSERT INTO region_changes VALUES('445221','揭东县',2012,'445203','揭东区','揭阳市');
INSERT INTO region_changes VALUES('445323','云安县',2014,'445303','云安区','云浮市');
INSERT INTO region_changes VALUES('450122','武鸣县',2015,'450110','武鸣区','南宁市');
INSERT INTO region_changes VALUES('450127','横县',2021,'450181','横州市','南宁市');
INSERT INTO region_changes VALUES('450221','柳江县',2016,'450206','柳江区','柳州市');
INSERT INTO region_changes VALUES('450322','临桂县',2013,'450312','临桂区','桂林市');
INSERT INTO region_changes VALUES('450331','荔浦县',2018,'450381','荔浦市','桂林市');
INSERT INTO region_changes VALUES('451021','田阳县',2019,'451003','田阳区','百色市');
INSERT INTO region_changes VALUES('451023','平果县',2019,'451082','平果市','百色市');
INSERT INTO region_changes VALUES('451025','靖西县',2015,'451081','靖西市','百色市');
INSERT INTO region_changes VALUES('451281','宜州市',2016,'451203','宜州区','河池市');
INSERT INTO region_changes VALUES('500223','潼南县',2015,'500152','潼南区','重庆市');
INSERT INTO region_changes VALUES('500224','铜梁县',2014,'500151','铜梁区','重庆市');
INSERT INTO region_changes VALUES('500226','荣昌县',2015,'500153','荣昌区','重庆市');
INSERT INTO region_changes VALUES('500227','璧山县',2014,'500120','璧山区','重庆市');
INSERT INTO region_changes VALUES('500228','梁平县',2016,'500155','梁平区','重庆市');
INSERT INTO region_changes VALUES('500232','武隆县',2016,'500156','武隆区','重庆市');
INSERT INTO region_changes VALUES('500234','开县',2016,'500154','开州区','重庆市');
INSERT INTO region_changes VALUES('510122','双流县',2015,'510116','双流区','成都市');
INSERT INTO region_changes VALUES('510124','郫县',2016,'510117','郫都区','成都市');
INSERT INTO region_changes VALUES('510132','新津县',2020,'510118','新津区','成都市');
INSERT INTO region_changes VALUES('510626','罗江县',2017,'510604','罗江区','德阳市');
INSERT INTO region_changes VALUES('510724','安县',2016,'510705','安州区','绵阳市');
INSERT INTO region_changes VALUES('510922','射洪县',2019,'510981','射洪市','遂宁市');
INSERT INTO region_changes VALUES('511028','隆昌县',2017,'511083','隆昌市','内江市');
INSERT INTO region_changes VALUES('511422','彭山县',2014,'511403','彭山区','眉山市');
INSERT INTO region_changes VALUES('511521','宜宾县',2018,'511504','叙州区','宜宾市');
INSERT INTO region_changes VALUES('511721','达县',2013,'511703','达川区','达州市');
INSERT INTO region_changes VALUES('511821','名山县',2012,'511803','名山区','雅安市');
INSERT INTO region_changes VALUES('512081','简阳市',2016,'510185','简阳市','成都市');
INSERT INTO region_changes VALUES('513229','马尔康县',2015,'513201','马尔康市','阿坝藏族羌族自治州');
INSERT INTO region_changes VALUES('513321','康定县',2015,'513301','康定市','甘孜藏族自治州');
INSERT INTO region_changes VALUES('513425','会理县',2021,'513402','会理市','凉山彝族自治州');
INSERT INTO region_changes VALUES('520221','水城县',2020,'520204','水城区','六盘水市');
INSERT INTO region_changes VALUES('520222','盘县',2017,'520281','盘州市','六盘水市');
INSERT INTO region_changes VALUES('520321','遵义县',2016,'520304','播州区','遵义市');
INSERT INTO region_changes VALUES('520421','平坝县',2014,'520403','平坝区','安顺市');
INSERT INTO region_changes VALUES('520522','黔西县',2021,'520581','黔西市','毕节市');
INSERT INTO region_changes VALUES('522322','兴仁县',2018,'522302','兴仁市','黔西南布依族苗族自治州');
INSERT INTO region_changes VALUES('530122','晋宁县',2016,'530115','晋宁区','昆明市');
INSERT INTO region_changes VALUES('530321','马龙县',2018,'530304','马龙区','曲靖市');
INSERT INTO region_changes VALUES('530328','沾益县',2016,'530303','沾益区','曲靖市');
INSERT INTO region_changes VALUES('530421','江川县',2015,'530403','江川区','玉溪市');
INSERT INTO region_changes VALUES('530422','澄江县',2019,'530481','澄江市','玉溪市');
INSERT INTO region_changes VALUES('530522','腾冲县',2015,'530581','腾冲市','保山市');
INSERT INTO region_changes VALUES('530630','水富县',2018,'530681','水富市','昭通市');
INSERT INTO region_changes VALUES('532331','禄丰县',2021,'532302','禄丰市','楚雄彝族自治州');
INSERT INTO region_changes VALUES('532526','弥勒县',2013,'532504','弥勒市','红河哈尼族彝族自治州');
INSERT INTO region_changes VALUES('533321','泸水县',2016,'533301','泸水市','怒江傈僳族自治州');
INSERT INTO region_changes VALUES('533421','香格里拉县',2014,'533401','香格里拉市','迪庆藏族自治州');
INSERT INTO region_changes VALUES('540125','堆龙德庆县',2015,'540103','堆龙德庆区','拉萨市');
INSERT INTO region_changes VALUES('540126','达孜县',2017,'540104','达孜区','拉萨市');
INSERT INTO region_changes VALUES('542100','昌都地区',2014,'540300','昌都市',NULL);
INSERT INTO region_changes VALUES('542200','山南地区',2016,'540500','山南市',NULL);
INSERT INTO region_changes VALUES('542300','日喀则地区',2014,'540200','日喀则市',NULL);
INSERT INTO region_changes VALUES('542400','那曲地区',2017,'540600','那曲市',NULL);
INSERT INTO region_changes VALUES('542600','林芝地区',2015,'540400','林芝市',NULL);
INSERT INTO region_changes VALUES('610125','户县',2016,'610118','鄠邑区','西安市');
INSERT INTO region_changes VALUES('610126','高陵县',2014,'610117','高陵区','西安市');
INSERT INTO region_changes VALUES('610322','凤翔县',2021,'610305','凤翔区','宝鸡市');
INSERT INTO region_changes VALUES('610427','彬县',2018,'610482','彬州市','咸阳市');
INSERT INTO region_changes VALUES('610521','华县',2015,'610503','华州区','渭南市');
INSERT INTO region_changes VALUES('610623','子长县',2019,'610681','子长市','延安市');
INSERT INTO region_changes VALUES('610624','安塞县',2016,'610603','安塞区','延安市');
INSERT INTO region_changes VALUES('610721','南郑县',2017,'610703','南郑区','汉中市');
INSERT INTO region_changes VALUES('610821','神木县',2017,'610881','神木市','榆林市');
INSERT INTO region_changes VALUES('610823','横山县',2015,'610803','横山区','榆林市');
INSERT INTO region_changes VALUES('610928','旬阳县',2021,'610981','旬阳市','安康市');
INSERT INTO region_changes VALUES('620824','华亭县',2018,'620881','华亭市','平凉市');
INSERT INTO region_changes VALUES('630122','湟中县',2019,'630106','湟中区','西宁市');
INSERT INTO region_changes VALUES('630221','平安县',2015,'630203','平安区','海东市');
INSERT INTO region_changes VALUES('632100','海东地区',2013,'630200','海东市',NULL);
INSERT INTO region_changes VALUES('632121','平安县',2013,'630203','平安区','海东市');
INSERT INTO region_changes VALUES('632122','民和回族土族自治县',2013,'630222','民和回族土族自治县','海东市');
INSERT INTO region_changes VALUES('632123','乐都县',2013,'630202','乐都区','海东市');
INSERT INTO region_changes VALUES('632321','同仁县',2020,'632301','同仁市','黄南藏族自治州');
INSERT INTO region_changes VALUES('652100','吐鲁番地区',2015,'650400','吐鲁番市',NULL);
INSERT INTO region_changes VALUES('652200','哈密地区',2016,'650500','哈密市',NULL);
INSERT INTO region_changes VALUES('652923','库车县',2019,'652902','库车市','阿克苏地区');
INSERT INTO region_changes VALUES('654223','沙湾县',2021,'654203','沙湾市','塔城地区');
CREATE TABLE comparison_values (
  report_id integer primary key references reports (id) on delete cascade,
  staffing_authorized real, staffing_actual real, staffing_non_establishment real, staffing_retired real, staffing_control_rate real, expenditure_total_initial integer, expenditure_total_adjusted integer, expenditure_total_budget integer, expenditure_total integer, expenditure_basic_initial integer, expenditure_basic_adjusted integer, expenditure_basic_budget integer, expenditure_basic integer, expenditure_basic_personnel_initial integer, expenditure_basic_personnel_adjusted integer, expenditure_basic_personnel_budget integer, expenditure_basic_personnel integer, expenditure_basic_public_initial integer, expenditure_basic_public_adjusted integer, expenditure_basic_public_budget integer, expenditure_basic_public integer, expenditure_project_initial integer, expenditure_project_adjusted integer, expenditure_project_budget integer, expenditure_project integer, three_public_total_initial integer, three_public_total_adjusted integer, three_public_total_budget integer, three_public_total integer, three_public_reception_initial integer, three_public_reception_adjusted integer, three_public_reception_budget integer, three_public_reception integer, three_public_vehicle_initial integer, three_public_vehicle_adjusted integer, three_public_vehicle_budget integer, three_public_vehicle integer, three_public_abroad_initial integer, three_public_abroad_adjusted integer, three_public_abroad_budget integer, three_public_abroad integer, revenue_total integer, balance_carryover_out integer, fixed_assets_total integer, execution_rate_total real, execution_rate_basic real, execution_rate_project real, score_total real, score_full real, grade text, satisfaction real
) strict;
INSERT INTO comparison_values VALUES(1,12.0,11.0,NULL,NULL,NULL,300000000,320500000,NULL,311250000,200000000,210500000,NULL,210250000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,100000000,110000000,NULL,101000000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,96.499999999999999996,NULL,'excellent',NULL);
INSERT INTO comparison_values VALUES(3,12.0,11.0,NULL,NULL,NULL,300000000,320500000,NULL,310250000,200000000,210500000,NULL,210250000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,100000000,110000000,NULL,100000000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,96.499999999999999996,NULL,'excellent',NULL);
INSERT INTO comparison_values VALUES(4,12.0,11.0,NULL,NULL,NULL,300000000,320500000,NULL,310250000,200000000,210500000,NULL,210250000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,100000000,110000000,NULL,100000000,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,97.0,NULL,'excellent',NULL);
INSERT INTO comparison_values VALUES(5,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,12345678,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL);
CREATE TABLE comparison_standing (
  report_id integer primary key references reports (id) on delete cascade,
  fact_count integer not null,
  filing_count integer not null,
  figure_sum real not null
) strict;
INSERT INTO comparison_standing VALUES(1,13,0,35471301705.099998473);
INSERT INTO comparison_standing VALUES(3,13,0,35432101705.099998474);
INSERT INTO comparison_standing VALUES(4,13,0,35432101711.400001526);
INSERT INTO comparison_standing VALUES(5,1,0,229629610.80000001191);
CREATE INDEX reports_document on reports (document_id);
CREATE INDEX reports_unit on reports (unit_name, fiscal_year);
CREATE INDEX reports_superseded on reports (superseded_by);
CREATE UNIQUE INDEX sources_current on sources (path) where current = 1;
CREATE INDEX sources_document on sources (document_id);
CREATE INDEX run_items_report on run_items (report_id);
CREATE INDEX correction_anchors_anchor on correction_anchors (anchor, kind);
CREATE INDEX applied_corrections_report on applied_corrections (report_id);
CREATE INDEX reviews_report on reviews (report_id);
CREATE INDEX reviews_document on reviews (sha256);
CREATE INDEX reviews_path on reviews (path);
CREATE TRIGGER document_texts_insert after insert on document_texts begin
      insert into text_index (rowid, text) values (new.document_id, new.text);
    end;
CREATE TRIGGER document_texts_delete after delete on document_texts begin
      insert into text_index (text_index, rowid, text) values ('delete', old.document_id, old.text);
    end;
CREATE TRIGGER document_texts_update after update on document_texts begin
      insert into text_index (text_index, rowid, text) values ('delete', old.document_id, old.text);
      insert into text_index (rowid, text) values (new.document_id, new.text);
    end;
CREATE INDEX region_changes_present on region_changes (present_code);
CREATE INDEX reports_compared on reports (
      unit_name, fiscal_year, status, unit_code, unit_level, province, city, county, report_date, profile_id,
      fact_count, error_count, warning_count, document_id
    ) where current = 1;
CREATE INDEX documents_recognised on documents (id) where recognised = 1;
CREATE INDEX sources_report on sources (report_id, current, path);
CREATE INDEX sources_superseded on sources (superseded_by);
CREATE INDEX runs_resumed on runs (resumes);
CREATE INDEX run_items_former on run_items (former_id);
CREATE VIEW comparison as 
  with candidates as (
    select id, coalesce(standing.fact_count, reports.fact_count) as fact_count,
      coalesce(filing_count, 0) as filing_count, coalesce(figure_sum, 0) as figure_sum,
      coalesce(case when unit_code is null then unit_name
        else coalesce(present_code, unit_code) || ' ' || replace(unit_name, coalesce(city, '') || coalesce(county, ''), '') end || ' ' || fiscal_year, 'report ' || id) as unit_and_year,
      coalesce(
        (select min(path) from sources where report_id = reports.id and sources.current = 1),
        (select min(path) from sources where report_id = reports.id)
      ) as path,
      coalesce(document_id in (select documents.id from documents where recognised = 1), 0) as recognised,
      status = 'partial' as is_partial,
      coalesce(report_date, '') as dated
    from reports left join region_changes on region_changes.code = unit_code
      left join comparison_standing as standing on standing.report_id = reports.id
    where current = 1 and status <> 'failed'
  ), measured as materialized (
    select *,
      5 * fact_count >= 4 * max(fact_count) over unit_year as is_whole,
      count(*) over unit_year - 1 as others,
      count(*) over unit_year between 3 and 8 and max(figure_sum) over unit_year <> min(figure_sum) over unit_year as is_disputed
    from candidates
    window unit_year as (partition by unit_and_year)
  ), 
  disputed as materialized (select id as report_id, unit_and_year from measured where is_disputed),
  said as materialized (
  select unit_and_year, disputed.report_id, concept || ' ' || stage || ' ' || unit as key,
    coalesce(value_fen, value, code) as value, case
  when unit = 'percent' then cast('1e-' || decimals as real) / 2
  when unit = 'CNY' then max(iif(state = 'stated', case source_unit when '千元' then 50000 when '仟元' then 50000 when '万元' then 500000 when '百万元' then 50000000 when '亿元' then 5000000000 else 0 end, 0) * cast('1e-' || decimals as real), approximate * abs(coalesce(value_fen, 0)) * 0.1)
  else cast('1e-' || decimals as real) / 2 * case substr(source_unit, 1, 1)
    when '百' then 100 when '千' then 1000 when '仟' then 1000 when '万' then 10000 when '亿' then 1e8 else 1e-9 end
end as half
  from disputed cross join facts on facts.report_id = disputed.report_id
  where displayed = 1 and status <> 'corrected' and coalesce(value_fen, value, code) is not null
  union all
  select unit_and_year, report_id, concept || ' ' || stage || ' ' || iif(stage = 'change_rate', 'percent', unit),
    now ->> 'value', 0
  from (
  select of.*, iif(instr(target, '@') = 0, target, substr(target, 1, instr(target, '@') - 1)) as concept,
    iif(instr(target, '@') = 0, 'actual', substr(target, instr(target, '@') + 1)) as stage, now,
    corrections.value is null as is_removed
  from disputed as of
    cross join applied_corrections as applied on applied.report_id = of.report_id
    cross join corrections on corrections.id = correction_id
  where state in ('needed', 'conflict') and now is not null
    and target not in ('unit', 'fiscal_year', 'report_date') and target not like 'score:%') cross join concepts on concepts.id = concept
  where now ->> 'value' is not null),
  contested as materialized (
    select unit_and_year, key from said group by unit_and_year, key having min(value) <> max(value)
  ),
  heard as materialized (select said.* from contested join said using (unit_and_year, key)),
  supported as materialized (
    select a.*, count(*) as votes
    from heard as a join heard as b on a.unit_and_year = b.unit_and_year and a.key = b.key and iif(typeof(a.value) = 'text', a.value = b.value, abs(a.value - b.value) <= a.half + b.half + 1e-6)
    group by a.report_id, a.key
  ),
  outvoted as materialized (
    select a.report_id, count(distinct a.key) as figures
    from supported as a join supported as b
      on a.unit_and_year = b.unit_and_year and a.key = b.key and b.votes > a.votes and not iif(typeof(a.value) = 'text', a.value = b.value, abs(a.value - b.value) <= a.half + b.half + 1e-6)
    group by a.report_id
  ), weighed as (
    select *, iif(is_disputed, coalesce((select figures from outvoted where report_id = id), 0), 0) as outvoted
    from measured
  ), ranked as materialized (
    select *,
      row_number() over (
        partition by unit_and_year
        order by is_whole desc, recognised asc, is_partial asc, dated desc, outvoted asc, filing_count asc, fact_count desc, path
      ) as place
    from weighed
  )
  select shown.id as report_id, unit_name as unit, unit_code as code, unit_level as level,
    province, city, county, case when unit_code is null then unit_name
        else coalesce(present_code, unit_code) || ' ' || replace(unit_name, coalesce(city, '') || coalesce(county, ''), '') end as unit_key, case when present_code is not null
        then replace(unit_name, coalesce(city, '') || coalesce(county, ''), coalesce(present_city, '') || present_name) end as present_unit,
    fiscal_year, report_date, status, profile_id as profile, score_scheme, shown.path as path,
    shown.recognised as recognised, shown.others as others, case when shown.others = 0 then null when shown.is_whole <> next.is_whole then '其他文件的数据项不到五分之四' when shown.recognised <> next.recognised then '文字文件优先于扫描识别' when shown.is_partial <> next.is_partial then '完整读取优先于部分读取' when shown.dated <> next.dated then '报告日期较新' when shown.outvoted <> next.outvoted then '数据与其余多数文件更一致' when shown.filing_count <> next.filing_count then '自身对不上的地方较少' when shown.fact_count <> next.fact_count then '数据项较多' else '各文件相当，按路径次序' end as why_zh, case when shown.others = 0 then null when shown.is_whole <> next.is_whole then 'the others have less than four fifths of its figures' when shown.recognised <> next.recognised then 'text goes before what was recognised in pictures' when shown.is_partial <> next.is_partial then 'read whole goes before read in part' when shown.dated <> next.dated then 'its report date is later' when shown.outvoted <> next.outvoted then 'its figures agree better with what most of the documents say' when shown.filing_count <> next.filing_count then 'fewer of its own figures fail to add up' when shown.fact_count <> next.fact_count then 'it has more figures' else 'they are alike and its path comes first' end as why_en,
    error_count + warning_count as findings,
    staffing_authorized, staffing_actual, staffing_non_establishment, staffing_retired, staffing_control_rate, expenditure_total_initial / 100.0 as expenditure_total_initial, expenditure_total_adjusted / 100.0 as expenditure_total_adjusted, expenditure_total_budget / 100.0 as expenditure_total_budget, expenditure_total / 100.0 as expenditure_total, expenditure_basic_initial / 100.0 as expenditure_basic_initial, expenditure_basic_adjusted / 100.0 as expenditure_basic_adjusted, expenditure_basic_budget / 100.0 as expenditure_basic_budget, expenditure_basic / 100.0 as expenditure_basic, expenditure_basic_personnel_initial / 100.0 as expenditure_basic_personnel_initial, expenditure_basic_personnel_adjusted / 100.0 as expenditure_basic_personnel_adjusted, expenditure_basic_personnel_budget / 100.0 as expenditure_basic_personnel_budget, expenditure_basic_personnel / 100.0 as expenditure_basic_personnel, expenditure_basic_public_initial / 100.0 as expenditure_basic_public_initial, expenditure_basic_public_adjusted / 100.0 as expenditure_basic_public_adjusted, expenditure_basic_public_budget / 100.0 as expenditure_basic_public_budget, expenditure_basic_public / 100.0 as expenditure_basic_public, expenditure_project_initial / 100.0 as expenditure_project_initial, expenditure_project_adjusted / 100.0 as expenditure_project_adjusted, expenditure_project_budget / 100.0 as expenditure_project_budget, expenditure_project / 100.0 as expenditure_project, three_public_total_initial / 100.0 as three_public_total_initial, three_public_total_adjusted / 100.0 as three_public_total_adjusted, three_public_total_budget / 100.0 as three_public_total_budget, three_public_total / 100.0 as three_public_total, three_public_reception_initial / 100.0 as three_public_reception_initial, three_public_reception_adjusted / 100.0 as three_public_reception_adjusted, three_public_reception_budget / 100.0 as three_public_reception_budget, three_public_reception / 100.0 as three_public_reception, three_public_vehicle_initial / 100.0 as three_public_vehicle_initial, three_public_vehicle_adjusted / 100.0 as three_public_vehicle_adjusted, three_public_vehicle_budget / 100.0 as three_public_vehicle_budget, three_public_vehicle / 100.0 as three_public_vehicle, three_public_abroad_initial / 100.0 as three_public_abroad_initial, three_public_abroad_adjusted / 100.0 as three_public_abroad_adjusted, three_public_abroad_budget / 100.0 as three_public_abroad_budget, three_public_abroad / 100.0 as three_public_abroad, revenue_total / 100.0 as revenue_total, balance_carryover_out / 100.0 as balance_carryover_out, fixed_assets_total / 100.0 as fixed_assets_total, execution_rate_total, execution_rate_basic, execution_rate_project, score_total, score_full, grade, satisfaction
  from ranked as shown
    cross join reports on reports.id = shown.id
    left join region_changes on region_changes.code = unit_code
    left join ranked as next on next.unit_and_year = shown.unit_and_year and next.place = 2
    left join comparison_values on comparison_values.report_id = shown.id
  where shown.place = 1;
CREATE VIEW comparison_others as 
  with candidates as (
    select id, coalesce(standing.fact_count, reports.fact_count) as fact_count,
      coalesce(filing_count, 0) as filing_count, coalesce(figure_sum, 0) as figure_sum,
      coalesce(case when unit_code is null then unit_name
        else coalesce(present_code, unit_code) || ' ' || replace(unit_name, coalesce(city, '') || coalesce(county, ''), '') end || ' ' || fiscal_year, 'report ' || id) as unit_and_year,
      coalesce(
        (select min(path) from sources where report_id = reports.id and sources.current = 1),
        (select min(path) from sources where report_id = reports.id)
      ) as path,
      coalesce(document_id in (select documents.id from documents where recognised = 1), 0) as recognised,
      status = 'partial' as is_partial,
      coalesce(report_date, '') as dated
    from reports left join region_changes on region_changes.code = unit_code
      left join comparison_standing as standing on standing.report_id = reports.id
    where current = 1 and status <> 'failed'
  ), measured as materialized (
    select *,
      5 * fact_count >= 4 * max(fact_count) over unit_year as is_whole,
      count(*) over unit_year - 1 as others,
      count(*) over unit_year between 3 and 8 and max(figure_sum) over unit_year <> min(figure_sum) over unit_year as is_disputed
    from candidates
    window unit_year as (partition by unit_and_year)
  ), 
  disputed as materialized (select id as report_id, unit_and_year from measured where is_disputed),
  said as materialized (
  select unit_and_year, disputed.report_id, concept || ' ' || stage || ' ' || unit as key,
    coalesce(value_fen, value, code) as value, case
  when unit = 'percent' then cast('1e-' || decimals as real) / 2
  when unit = 'CNY' then max(iif(state = 'stated', case source_unit when '千元' then 50000 when '仟元' then 50000 when '万元' then 500000 when '百万元' then 50000000 when '亿元' then 5000000000 else 0 end, 0) * cast('1e-' || decimals as real), approximate * abs(coalesce(value_fen, 0)) * 0.1)
  else cast('1e-' || decimals as real) / 2 * case substr(source_unit, 1, 1)
    when '百' then 100 when '千' then 1000 when '仟' then 1000 when '万' then 10000 when '亿' then 1e8 else 1e-9 end
end as half
  from disputed cross join facts on facts.report_id = disputed.report_id
  where displayed = 1 and status <> 'corrected' and coalesce(value_fen, value, code) is not null
  union all
  select unit_and_year, report_id, concept || ' ' || stage || ' ' || iif(stage = 'change_rate', 'percent', unit),
    now ->> 'value', 0
  from (
  select of.*, iif(instr(target, '@') = 0, target, substr(target, 1, instr(target, '@') - 1)) as concept,
    iif(instr(target, '@') = 0, 'actual', substr(target, instr(target, '@') + 1)) as stage, now,
    corrections.value is null as is_removed
  from disputed as of
    cross join applied_corrections as applied on applied.report_id = of.report_id
    cross join corrections on corrections.id = correction_id
  where state in ('needed', 'conflict') and now is not null
    and target not in ('unit', 'fiscal_year', 'report_date') and target not like 'score:%') cross join concepts on concepts.id = concept
  where now ->> 'value' is not null),
  contested as materialized (
    select unit_and_year, key from said group by unit_and_year, key having min(value) <> max(value)
  ),
  heard as materialized (select said.* from contested join said using (unit_and_year, key)),
  supported as materialized (
    select a.*, count(*) as votes
    from heard as a join heard as b on a.unit_and_year = b.unit_and_year and a.key = b.key and iif(typeof(a.value) = 'text', a.value = b.value, abs(a.value - b.value) <= a.half + b.half + 1e-6)
    group by a.report_id, a.key
  ),
  outvoted as materialized (
    select a.report_id, count(distinct a.key) as figures
    from supported as a join supported as b
      on a.unit_and_year = b.unit_and_year and a.key = b.key and b.votes > a.votes and not iif(typeof(a.value) = 'text', a.value = b.value, abs(a.value - b.value) <= a.half + b.half + 1e-6)
    group by a.report_id
  ), weighed as (
    select *, iif(is_disputed, coalesce((select figures from outvoted where report_id = id), 0), 0) as outvoted
    from measured
  ), ranked as materialized (
    select *,
      row_number() over (
        partition by unit_and_year
        order by is_whole desc, recognised asc, is_partial asc, dated desc, outvoted asc, filing_count asc, fact_count desc, path
      ) as place
    from weighed
  )
  select next.id as report_id, shown.id as shown_report_id, case when shown.others = 0 then null when shown.is_whole <> next.is_whole then '其他文件的数据项不到五分之四' when shown.recognised <> next.recognised then '文字文件优先于扫描识别' when shown.is_partial <> next.is_partial then '完整读取优先于部分读取' when shown.dated <> next.dated then '报告日期较新' when shown.outvoted <> next.outvoted then '数据与其余多数文件更一致' when shown.filing_count <> next.filing_count then '自身对不上的地方较少' when shown.fact_count <> next.fact_count then '数据项较多' else '各文件相当，按路径次序' end as why_zh, case when shown.others = 0 then null when shown.is_whole <> next.is_whole then 'the others have less than four fifths of its figures' when shown.recognised <> next.recognised then 'text goes before what was recognised in pictures' when shown.is_partial <> next.is_partial then 'read whole goes before read in part' when shown.dated <> next.dated then 'its report date is later' when shown.outvoted <> next.outvoted then 'its figures agree better with what most of the documents say' when shown.filing_count <> next.filing_count then 'fewer of its own figures fail to add up' when shown.fact_count <> next.fact_count then 'it has more figures' else 'they are alike and its path comes first' end as why_en
  from ranked as next join ranked as shown on shown.unit_and_year = next.unit_and_year and shown.place = 1
  where next.place > 1;
CREATE VIEW fact_list as 
    select reports.id as report_id, facts.position, unit_name as unit, fiscal_year, concept,
      coalesce(concepts.zh, concept) as zh, coalesce(concepts.en, concept) as en, stage,
      coalesce(value_fen / 100.0, value) as value, code, state, facts.unit as value_unit, raw, facts.status, origin,
      confidence, displayed, coalesce(
    (select min(path) from sources where report_id = reports.id and current = 1),
    (select min(path) from sources where report_id = reports.id)
  ) as path,
      evidence -> 0 ->> 'page' as page, evidence -> 0 ->> 'sheet' as sheet, evidence -> 0 ->> 'cell' as cell,
      evidence -> 0 ->> 'quote' as quote
    from facts
      join reports on reports.id = facts.report_id
      left join concepts on concepts.id = facts.concept
    where reports.current = 1;
CREATE VIEW finding_list as 
    select reports.id as report_id, position, unit_name as unit, fiscal_year, code, verdict, severity,
      message_zh, message_en, concepts, expected, found, coalesce(
    (select min(path) from sources where report_id = reports.id and current = 1),
    (select min(path) from sources where report_id = reports.id)
  ) as path, evidence
    from findings join reports on reports.id = findings.report_id
    where reports.current = 1;
PRAGMA writable_schema=OFF;
COMMIT;
