/** Everyday words beside the words that filings use for the same: one idea per line. */
export const EVERYDAY = `
begin|start|started|commence|commenced|launch|initiate|initiated|inception|open|opened|inaugurate|undertake
end|ended|cease|ceased|stop|stopped|discontinue|terminate|terminated|conclude|finish|complete|completed|wind up|close|closed|shut
continue|ongoing|persist|remain|keep|maintain|retain|sustain|preserve
happen|occur|arise|take place|materialize|result|transpire|event
cause|reason|factor|driver|driven|due to|attributable|because|primarily due|result of|explanation
delay|delayed|postpone|defer|late|lag|slip|behind schedule|slower|longer than expected
fast|rapid|rapidly|quick|quickly|accelerate|prompt
difficult|difficulty|hard|challenge|challenging|problem|struggle|trouble|impair|hinder|obstacle
able|ability|capable|capacity|enable|unable|inability|cannot
allow|permit|entitle|right|authorize|authorization|let|grant|approve|approved|approval|consent
forbid|prohibit|prevent|restrict|restriction|limit|limited|limitation|ban|constrain|bar
require|need|necessary|oblige|mandatory|must|demand|compel
promise|commit|commitment|undertake|agree|agreed|covenant|pledge|guarantee|contractually obligated
agree|agreement|accord|arrangement|contract|deal|understanding|pact|terms
break|breach|violate|violation|default|noncompliance|fail to comply|infringe
refuse|reject|deny|denied|decline to|dispute|contest|challenge|disagree
ask|request|seek|sought|apply|petition|solicit|demand
choose|elect|elected|election|option|select|opt|decide|decision
change|changed|changes|alter|modify|modification|amend|revise|adjust|adjustment|shift|vary|variation|fluctuate|fluctuation|move
differ|difference|different|vary|discrepancy|variance|diverge|inconsistent|contrast
same|similar|consistent|identical|comparable|alike|uniform|equal
mix|combination|composition|blend|proportion|share of
part|portion|component|element|segment|piece|percentage|fraction|share|majority|substantially all
whole|entire|total|aggregate|full|overall|all of|combined
large|big|significant|material|substantial|major|considerable|sizable|great
small|minor|insignificant|immaterial|modest|slight|nominal|limited|little
new|recent|recently|latest|newly|novel|fresh
old|prior|previous|previously|former|formerly|past|historical|historically|earlier|legacy
young|early stage|limited operating history|recently formed|emerging
soon|near term|short term|imminent|upcoming|shortly|next year
later|subsequent|subsequently|thereafter|afterwards|future
often|frequent|frequently|usually|generally|typically|regular|ordinary|normal|recurring
once|one time|nonrecurring|non recurring|unusual|infrequent|special|extraordinary|isolated
quarter|quarterly|three months|interim
month|monthly|each month|per month
yearly|annual|annually|each year|per year|per annum
hundredth|percent|1 percent|percentage|one percent
half|50|50 percent|fifty
quarter of|25|25 percent
double|doubled|twofold|twice|100 increase
tenth|10 percent|ten percent
handful|few|limited number|small number|several|couple
most|majority|bulk|predominant|primarily|mainly|principally|largely|mostly
almost|nearly|near|approximately|about|roughly|break even|close to
save|saving|savings|reduce cost|cost savings|efficiency|efficiencies|synergy|synergies|cut costs|cost reduction
waste|spoilage|scrap|idle|excess|unused|underutilized|surplus
hire|hired|recruit|recruiting|employ|retain|attract
fire|fired|dismiss|laid off|let go|terminate|involuntary|severance|downsizing|redundancy|eliminate positions|employee separation
move|relocate|relocation|transfer|shift|migrate|transition
leave|departure|resign|exit|depart|withdraw|withdrawal
own|owned|ownership|possess|hold|held|holding|stake|interest in|proprietor
control|controlled|controlling|dominate|majority owner|influence|power over
lend|lent|lending|loan|loaned|advance|advances|credit|financing receivable
lender|lenders|bank|banks|creditor|creditors|noteholder|noteholders|financial institution|banking group
raise|raising|obtain|secure|procure|capital raising|sell shares|issue shares|equity financing
give back|return|reimburse|reimbursement|refund|repay|repayment|repaid|restitution
hold back|withhold|retain|retention|withheld
set aside|reserve|reserved|allowance|provision|accrue|accrued|accrual|escrow|allocate|earmark|estimated liability
cushion|headroom|excess|buffer|reserve|margin of safety
guess|estimate|estimated|approximation|assumption|judgment|assume|projection
predict|forecast|project|expect|anticipate|foresee|expected
doubt|uncertain|uncertainty|question|questioned|unclear|skeptical|no assurance
believe|belief|think|view|opinion|conclude|conclusion|consider
know|aware|known|awareness|knowledge
learn|discover|identify|identified|detect|detected|find|found|uncover
test|testing|tested|evaluate|evaluation|assess|assessment|analyze|analysis|review|examine|examination|measure
watch|monitor|oversee|oversight|supervise|track|surveillance|risk management
check|audit|verify|inspect|examination|review|confirm
fix|repair|remedy|correct|corrective|remediate|remediation|maintenance|overhaul|resolve
break down|outage|failure|fail|interruption|disruption|malfunction|downtime
damage|harm|injury|hurt|impair|adverse|destroy|destruction|loss of use|natural resource damages
protect|protection|safeguard|shield|defend|security|secure|guard|prevention
help|assist|support|aid|assistance|facilitate|benefit
hinder|impede|adversely|hamper|undermine
work|labor|job|effort|task|duties|perform|service
job|position|role|title|post|office|capacity|appointment
pay raise|wage inflation|wages|salary increase|compensation cost
person|individual|people|natural person|one person|sole officer
family|spouse|brother|son|relative|immediate family|father|wife
boss|chief|head|president|executive|chief executive officer
insider|affiliate|officer and director|control person|management
outsider|third party|unrelated party|independent|unaffiliated|unrelated
partner|partners|joint venture|alliance|collaboration|collaborator|strategic alliance
parent|subsidiary|subsidiaries|affiliate|holding company|group
branch|office|location|division|unit|site
seller|vendor|supplier|provider|dealer|merchant|merchants
maker|manufacturer|producer|fabricator|foundry|assembler
goods|merchandise|products|product|wares|items|inventory
gear|equipment|apparatus|machinery|hardware|device|devices|gadget
tool|tools|instrument|instruments|contracts|derivatives
swap|swaps|forwards|futures|options|hedging contracts|derivative instruments
loss of value|decline in value|impairment|write down|diminution|market decline
worth|value|valued|fair value|price|appraisal|appraised|carrying amount|valuation
cheap|cheaper|low cost|less expensive|inexpensive|discount|bargain|undercut|lower price
expensive|costly|high cost|premium|higher price
free|no charge|complimentary|without charge|at no cost|free to
bonus|incentive|award|reward|variable pay|profit sharing|commission
perk|perquisite|benefit|benefits|fringe
health|medical|healthcare|wellness|hospital|doctor|physician|patient
death|die|fatal|fatality|decease|injury
accident|crash|collision|incident|spill|explosion
storm|hurricane|weather|flood|drought|fire|catastrophe|disaster
war|armed conflict|military|invasion|ukraine|russia|hostilities|geopolitical|unrest
virus|pandemic|covid 19|outbreak|epidemic|disease
law|statute|act|legislation|legal|code|lawful|enacted|ordinance
lawyer|lawyers|attorney|attorneys|counsel|legal fees|professional fees|legal and professional
judge|court|trial|hearing|tribunal|arbitration|arbitrator|jury
crime|criminal|fraud|fraudulent|indictment|theft|embezzle|misconduct|illegal
police|investigation|investigate|subpoena|inquiry|probe|enforcement|grand jury|doj|department of justice
lawmaker|congress|legislature|legislative|government|parliament
regulator|agency|authority|authorities|commission|watchdog|supervisor|oversight body
tax collector|irs|internal revenue service|taxing authority|tax authorities|revenue service
tax bill|tax expense|income tax|provision|tax liability|taxes paid
tax break|tax credit|tax incentive|tax holiday|exemption|abatement|deduction
rate cut|tax reform|tax act|tax cuts and jobs act|tcja|lower rate
vote|voting|ballot|proxy|shareholder approval|security holders
share|shares|stock|common stock|equity|securities|units
bondholder|noteholder|note holders|debt holders|creditors
fight|defend|vigorously|contest|dispute|oppose|battle
win|won|prevail|favorable ruling|success|succeed|successful
lose|lost|adverse ruling|unsuccessful|judgment against|fail
deadline|maturity|due date|expire|expiration|mature|matures|comes due|by the end of
extend|extension|renew|renewal|prolong|lengthen|rollover
shorten|accelerate|reduce the period|curtail
borrowing base|availability|undrawn|available capacity|unused commitment|drawn
rating|credit rating|downgrade|moody|standard and poor|rating agency|investment grade
world|global|worldwide|international|planet
country|countries|nation|nations|foreign jurisdictions|sovereign|jurisdiction|jurisdictions
region|regional|area|territory|geographic|geography|geographic area
city|urban|metropolitan|municipal|town|local
farm|farmer|crop|crops|agricultural|corn|soybean|grain|harvest
food|restaurant|beverage|grocery|meal
drug|medicine|pharmaceutical|therapy|treatment|vaccine|biologic
shoe|shoes|footwear|apparel|clothing|garment|sportswear
game|games|gaming|console|casino|entertainment
movie|film|television|show|series|content|programming
phone|mobile|smartphone|handset|cellular|wireless|telephone
computer|pc|pcs|desktop|notebook|laptop|workstation
chip|chips|semiconductor|integrated circuit|processor
website|web site|online|internet|portal|web|e commerce|digital
ad|ads|advertising|advertisement|commercial|sponsor|search
hacker|hack|intrusion|cyberattack|cyber|breach|unauthorized
secret|confidential|proprietary|trade secret|nondisclosure
copy|copying|infringe|infringement|counterfeit|imitation|piracy
invention|patent|innovate|innovation|discovery|patented
name|brand|trademark|trade name|logo|mark
school|college|university|education|student|tuition
house|home|housing|dwelling|residential|residence|homeowner
mortgage|home loan|mortgage loan|mortgage banking|originate|origination
landlord|lessor|tenant|rent|rental|lease
building|buildings|structure|premises|facility|real property
road|highway|street|bridge|infrastructure
water|river|lake|stream|aquifer|groundwater|sewage|wells
air|atmosphere|emissions|air quality|clean air|pollutant|smog
tree|forest|timber|wood|lumber
mine|mining|mineral|coal|ore|metal|metals|steel|iron
power|electric|electricity|generation|grid|utility|megawatt
oil|crude|petroleum|drilling|refinery|barrel
wind|solar|renewable|clean energy|green energy
plane|airplane|aircraft|jet|aviation|flight
airline|airlines|carrier|carriers|air travel
boat|ship|vessel|shipping|maritime|barge
train|rail|railroad|locomotive|railcar
truck|trucking|trucker|haul|hauling|freight|motor carrier
car|automobile|vehicle|passenger car|motorist|driver
driver|drivers|operator|operators|chauffeur
passenger|traveler|rider|commuter|tourist|guest
holiday|christmas|seasonal|thanksgiving|vacation
winter|summer|fall season|spring|season|seasonal
gap|shortfall|shortage|deficit|insufficient|inadequate|lack|not adequate|scarcity
plenty|adequate|sufficient|enough|ample|abundant
weakness|deficiency|shortcoming|flaw|defect|inadequacy|not effective|ineffective|deficient
strength|strong|robust|strengthen|solid|healthy
mistake|error|misstatement|inaccuracy|incorrect|correction
wrong|improper|incorrect|inappropriate|erroneous
honest|ethics|code of conduct|code of ethics|integrity
fair|reasonable|arm s length|equitable|at market
unfair|unjust|anticompetitive|antitrust|monopoly|subsidy|subsidies|subsidization
mislead|misleading|false|deceptive|misrepresentation|untrue
hide|conceal|undisclosed|omit|omission
show|present|presented|display|report|reported|classified|classify|classification|line item|caption|recorded in
shift between|reclassify|reclassification|reclassified|transfer between
count|number|tally|quantity|how many|headcount
speed up|accelerate|acceleration|expedite|accelerated vesting
slow down|slowdown|decelerate|slower|moderate
look|outlook|appearance|view|prospect|prospects
hope|intend|intention|plan|aim|goal|target|objective|expect to
try|attempt|seek|effort|endeavor|pursue
meet|satisfy|fulfil|fulfill|achieve|attain|comply|reach
miss|fail|failure|fall short|not achieve|not met|shortfall
exceed|surpass|more than|greater than|above|over
lack|absence|without|none|not have|no
accept|receive|received|receipt|obtain|collect|collected|collection
send|deliver|delivery|ship|shipped|shipment|dispatch
carry out|perform|execute|implement|implemented|implementation|conduct
gather|collect|accumulate|compile|aggregate|pool
spread|diversify|diversified|diversification|distribute|distributed
link|tie|connect|relationship|correlate|associated|association
group|groups|class|category|categories|type|types|kind|pool
list|schedule|table|summary|enumerate
step|steps|procedure|procedures|process|processes|method|methodology|approach|policy
method|technique|approach|model|formula|approach used|valuation model
model|statistical model|simulation|monte carlo|black scholes|var model|lattice
chance|probability|likelihood|probable|possible|risk of
worst|maximum|highest|largest loss|peak|upper
best|minimum|lowest|least|floor
average|mean|weighted average|typical
drop in|decrease in|reduction in|lower|decline in
rise in|increase in|higher|growth in
money coming in|receipts|inflow|cash inflow|proceeds
money going out|outflow|cash outflow|payments|uses of cash
bank account|deposit|deposits|cash balance|demand deposit
government aid|grant|subsidy|incentive|stimulus|tarp|assistance program
investor|investors|fund|funds|shareholder|market participants
activist|stakeholder|advocacy|campaign|ngo|interest group|pressure group
reputation|image|goodwill|standing|public perception|brand
culture|diversity|inclusion|values|belonging|open communication|feedback|survey
morale|engagement|satisfaction|sentiment|survey
`;
