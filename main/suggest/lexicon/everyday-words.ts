/** Common words of English that filings say otherwise: one idea per line. */
export const EVERYDAY_WORDS = `
accuse|accused|allege|alleged|allegation|assert|charged with|claim
admit|acknowledge|concede|recognize|agree
allot|allocate|allocated|assign|apportion|distribute
argue|contend|contention|assert|dispute|allege
arrest|indictment|charged|detain
await|pending|subject to|not yet received|awaiting
backer|backers|investor|sponsor|sponsors|financial support|guarantor
backlash|adverse publicity|negative publicity|public opposition|criticism
appetite|demand|willingness|risk tolerance|interest in
ban|banned|bans|prohibit|prohibition|prohibited|restriction|moratorium
beat|exceed|exceeded|outperform|defeat
bend|relax|modify|flexible
blast|explosion|detonation
block|prevent|prohibit|enjoin|injunction|restrain
blow|adverse effect|setback|loss
book|books|recorded|record|recognized|accounting records
book value|carrying amount|carrying value|net book value
bound|obligated|bound by|required|subject to|contractually
brew|brewery|beverage|beer
bright|favorable|positive|optimistic
bump|bumped|increase|increased|displace|denied boarding
cap|capped|ceiling|maximum|limit|limitation|limited to|not exceed
capture|captured|collect|obtain|include
careless|negligent|negligence|failure to
catch|detect|detected|discover|identify
catch up|cumulative catch up|cumulative adjustment|recover
cater|serve|serving|target|address
chase|pursue|collect|collection efforts
cheat|defraud|fraud|deceive|misrepresent
cite|cited|refer|referred to|reference|attribute
citizen|citizens|residents|public|individuals
clash|conflict|dispute|conflict of interest
climb|climbed|increase|increased|rose|rise
clerk|employee|staff|personnel
cluster|concentrated|concentration|grouped|geographically
coast|coastal|gulf|offshore|shore
comfort|assurance|confidence|comfort letter
command|control|controlling|direct
concern|concerns|doubt|uncertainty|issue
confess|plead|pleaded guilty|admit
confused|unclear|ambiguity|uncertainty
contact|communication|relationship|interaction
contain|limit|control|reduce
cope|manage|address|respond|withstand
crack down|enforcement|increased scrutiny|stricter
craft|develop|designed|prepare
crash|crashed|accident|collapse|decline
cripple|crippled|severely|materially adversely|disable
crowd|crowded|highly competitive|saturated|competitors
crowded field|highly competitive|many competitors|intense competition|fragmented
danger|dangers|hazard|hazards|risk|risks|threat
deceive|mislead|fraud|misrepresentation
deepen|worsen|intensify|increase|deteriorate
defeat|adverse|unsuccessful|deny
demolish|demolishing|demolition|dismantle|tear down
deplete|depleted|depletion|exhaust|use up
detach|separate|separable|detachable
dig|excavate|mining|drilling|investigate
dip|dipped|decline|decreased|decrease|slight decrease
dirt|soil|contamination|land
disappear|eliminate|eliminated|cease|no longer
distance|miles|proximity|location
dive|plunge|plummet|sharp decline|significant decrease
draw on|borrow|borrowed|borrowings|drew|advances
draw down|borrow|borrowings|drawn|use of
drain|use of cash|cash outflow|deplete|divert
drown|flood|overwhelm
dry up|unavailable|cease to be available|reduction in availability|illiquid
durable|long lived|lasting|useful life
eager|interested|willing|intend
edge|advantage|competitive advantage
elevated|higher|increased|heightened
embrace|adopt|adoption|acceptance|market acceptance
emit|emitted|emission|emissions|discharge
empty|vacant|vacancy|unoccupied|idle
endanger|jeopardize|threaten|adversely affect|risk
enjoy|benefit from|receive|entitled
enter|entry|entered into|new entrants|barriers to entry
newcomers|new entrants|entrants|new competitors|start ups
erase|eliminate|delete|remove|cancel
excuse|excused|waive|force majeure|exemption
expel|removed|terminated|exclude
explore|exploring|evaluate|strategic alternatives|consider
extinguish|extinguished|extinguishment|discharge|retire
fade|faded|decline|diminish|decrease
fair share|proportionate|pro rata|allocation|equitable
favor|favored|prefer|favorable|benefit
fear|fears|concern|concerns|perception|uncertainty
fellow|other|co defendant|joint
field|industry|market|area
fit|compatible|suitable|comply|consistent
flag|flagged|identify|identified|highlight
flee|leave|exit|withdraw|attrition
float|public float|held by non affiliates|variable rate|floating
flop|fail|failure|unsuccessful|lack of market acceptance
flow|flows|stream|cash flow
forget|omit|omitted|fail
fortune|wealth|assets|outcome
fragile|vulnerable|weak|uncertain
freeze|frozen|freezing|suspend|suspended|curtailment|no new participants|closed to new
fringe|benefits|perquisites
fruit|result|benefit|return
frustrate|hinder|delay|prevent
garbage|waste|refuse|solid waste
gather|collect|obtain|accumulate
gauge|gauges|measure|assess|evaluate|metric
generous|favorable|liberal|excess
gift|donation|contribution|charitable|gratuity
glut|excess supply|oversupply|overcapacity|surplus|excess inventory
grab|capture|acquire|obtain|seize
grip|control|dominance|influence
groom|succession|develop|training
guilt|guilty|convicted|liability|plea
halve|halved|50|one half|reduce by half
handle|handled|process|manage|administer|address
hang on|retain|keep|hold
harbor|safe harbor|port|marine
hasten|accelerate|expedite
hidden|undisclosed|embedded|concealed|latent
hike|hikes|hiked|increase|increased|raise|rate increase
hint|indicate|suggest|imply
hit|impacted|affected|adversely affected|struck
hole|deficit|shortfall|gap
hollow|impaired|weak
hooked up|connected|installed|interconnection
hotel|hotels|lodging|resort|hospitality
hungry for|demand for|consume|require
ignore|disregard|exclude|not considered|not reflect
imitate|copy|replicate|duplicate|copied
inherit|inherited|acquired|assumed|predecessor
inject|contribute|capital contribution|infuse|infusion
innocent|denied|denies|without merit|no wrongdoing
deny wrongdoing|denied the allegations|without merit|deny liability|no admission
insist|require|demand|maintain
interfere|disrupt|hinder|impair
invade|infringe|privacy|enter
involve|involved|include|party to
jail|imprisonment|criminal|sentenced
jeopardy|at risk|threatened|jeopardize
jewel|key asset|significant asset|flagship
joke|immaterial|insignificant
kick in|take effect|become effective|commence|begin|triggered|effective date
kill|death|fatal|terminate|cancel
knock on|effect|indirect|consequential|cascading
label|labeled|labelling|characterize|classified|designation
landmark|significant|precedent|milestone
language|words|wording|provision|clause
lash|storm|damage
lean|leaner|efficient|cost reduction|streamlined
lean on|rely|depend|rely on
leap|jumped|significant increase|increased substantially|surge
jump|jumped|increase|significant increase|rose sharply
lesson|experience|learned
line up|arrange|secure|obtain|commit
lobby|lobbying|political|government relations|advocacy
lock in|fix|fixed|hedge|hedged|fixed price|forward
locked up|restricted|lock up|escrow|not transferable
loom|looming|approaching|impending|upcoming
loose|lax|insufficient|inadequate|flexible
loot|theft|stolen|misappropriate
luck|chance|uncertainty|contingent
lump sum|one time payment|single payment|lump
lure|lured|attract|incentive|entice
luxury|premium|high end
magazine|publication|print|publishing
mail|mailed|postal|shipment
mandate|mandated|require|required|requirement|regulation
marry|married|spouse|marital|combine
mask|respirator|conceal|offset
mass|large scale|volume|significant
match|matched|matching|equal|correspond|contribution
meddle|intervene|interfere|tamper
melt|decline|loss|reduction
memory|dram|flash|storage|nand
merit|merits|meritorious|without merit|basis
mess|deficiency|disorganized|weakness
middleman|intermediary|distributor|broker|agent
mild|moderate|warmer|unseasonably
monopoly|dominant|exclusive|sole provider
mood|sentiment|confidence|consumer confidence
mount|mounting|increase|accumulate|growing
multiply|multiplied|increase|double|times
doubled|increased 100|twofold|two times|twice
tripled|increased 200|threefold|three times
narrow|narrowed|narrower|decrease|limited|reduced
nasty|adverse|severe|unfavorable
nerve|confidence|concern
nurse|nurses|healthcare workers|clinical|nursing
obey|comply|compliance|adhere
occupy|occupied|occupancy|lease|use
odds|likelihood|probability|chance
offend|violate|violation|breach
onset|beginning|commencement|start
orphan|unsupported|discontinued
oust|ousted|removed|terminated|replaced|dismissed
outgrow|exceed|capacity
overcharge|overcharged|overcharging|excessive price|overbilling|improper billing
overlap|overlapping|duplicate|duplicative|redundant
overlook|overlooked|omitted|failed|not detected
overstate|overstated|overstatement|misstatement|inflated
understate|understated|understatement|misstatement
overturn|overturned|reversed|vacated|reversal|set aside
overwhelm|overwhelmed|strain|burden|exceed capacity
pack|packaging|package|packed
pain|suffering|hardship|damages
pair|two|couple|combination
panel|committee|arbitration panel|court|tribunal|board
panic|crisis|run|loss of confidence
pardon|forgive|forgiveness|waive
patch|fix|update|security update|correct
patchy|inconsistent|uneven|varying
patience|time|delay
payback|return|recovery|payback period|recoup
peak season|fourth quarter|holiday season|seasonal
perish|perishable|spoil|spoilage
persuade|convince|influence|induce
pin down|determine|estimate|reasonably estimate|quantify
hard to pin down|difficult to estimate|cannot be estimated|not reasonably estimable|inherently uncertain
pinch|constraint|shortage|pressure|reduction
pioneer|first|innovator|leader
pitch|proposal|presentation|marketing
plague|affected|suffer|problem
plain|clear|simple|ordinary
play down|minimize|de emphasize|mitigate
plea|motion|petition|request|guilty plea
plug|cover|fill|fund
plunge|plunged|decline sharply|decreased significantly|collapse|drop
pocket|receive|retain|keep|proceeds
poison|toxic|hazardous|contamination
poll|survey|vote
pour|invest|spend|contribute
poverty|low income|needy
prefer|preference|preferred|favor
prejudice|adverse|impair|bias|discrimination
prey|target|vulnerable
pride|reputation
prize|award|bonus
proceed|go forward|continue|commence
prone|susceptible|vulnerable|subject to
proof|evidence|support|documentation
prosecute|prosecution|criminal|department of justice|enforcement
prosper|succeed|profitable|grow
protest|protested|contest|challenge|object
prove|demonstrate|establish|evidence
pull back|reduce|decrease|withdraw|curtail
pull out|withdraw|exit|terminate|cease
punch|adverse effect
purely|solely|only|exclusively
push back|delay|postpone|deferred|extended|reschedule
push up|increase|raise|drive up
push out|delay|postpone|defer|extend
quit|resign|resigned|terminate|discontinue
queue|backlog|waiting|pending
race|competition|compete
raid|inspection|search|hire
rainy day|reserve|contingency|liquidity|set aside
rally|increase|recover|rise
ready|available|prepared|complete
reap|receive|realize|benefit|earn
rebuild|reconstruct|restore|replenish|construction
reckless|negligent|willful|knowingly
rectify|remedy|remediate|correct|cure
redundant|duplicate|excess|terminated|severance
made redundant|terminated|severance|workforce reduction|laid off
refrain|not|prohibited|agreed not to
regain|recover|restore|regained|reestablish
regain footing|recover|return to profitability|stabilize
regime|rules|framework|regulatory|system
regret|apology|unfortunate
reinforce|strengthen|support|enhance
relax|relaxed|waive|ease|amend|less restrictive
relieve|release|discharged|relief
reluctant|unwilling|hesitant|reluctance
reopen|reopened|resume|restart
repeal|repealed|eliminate|rescind|abolish
repeat|recurring|repeat business|again
reply|response|answer
reproduce|copy|duplicate
resist|oppose|contest|challenge
retract|withdraw|rescind
retreat|withdrawal|exit|decline
reverse|reversed|reversal|release|reduce
rigid|inflexible|fixed|strict
ring fence|restricted|bankruptcy remote|separate|segregate
ripe|ready|due
riot|civil unrest|disturbance
rob|theft|stolen|loss
root cause|cause|underlying|source of
rot|deteriorate|obsolete|damage
round of financing|offering|private placement|series|capital raise
royalty|royalties|license fee|percentage of sales
rude|adverse
ruin|destroy|damage|bankruptcy|insolvency
rumor|speculation|media reports|unconfirmed
rush|surge|expedite|increase in demand
sack|sacked|terminated|dismissed|removed
sacrifice|forgo|forgone|give up
salt|soil|mineral
sample|samples|test|audit|selection
scandal|misconduct|reputation|negative publicity
scare|concern|fear
scatter|scattered|dispersed|various locations|geographically
scrap|scrapped|abandon|discontinue|write off|cancel|disposal
scratch|beginning|newly formed|start
seal|sealed|confidential|close
seat|seats|directorship|board seat|capacity
seed money|start up capital|initial capital|initial investment
seize|seized|confiscate|forfeiture|expropriate|foreclose
shadow|adverse|uncertain
shaky|weak|uncertain|unstable|doubtful
shaken|adversely affected|disrupted|volatile
shape|condition|structure|influence
shed|dispose|divest|eliminate|reduce
shelter|shield|protect|tax benefit
shock|unexpected|sudden|disruption
shoot up|increase sharply|rose|surge
shout|announce|publicize
shy away|avoid|reluctant|decline
siege|attack|litigation
sink|sank|decline|decreased|fall
sketchy|limited|incomplete|insufficient
skim|reduce|retain
skip|skipped|omit|defer|suspend|not paid
skin in the game|ownership interest|retained interest|own shares|stock ownership guidelines
slack|excess capacity|weak|soft demand
slice|portion|share|tranche|percentage
tranche|tranches|portion|class|installment
slim|small|low|limited|thin
slip|slipped|decline|delay|decrease|delayed
slope|decline|trend
smash|exceed|break|record
smoke|tobacco|emissions|fire
smooth|even out|straight line|average|manage
smuggle|illegal import|customs
snag|delay|problem|difficulty|issue
snap up|purchase|acquire|buy
snatch|acquire|capture|take
soak|absorb|saturated
soar|soared|increase significantly|rose|surge
soft|weak|weaker|softness|decline
soften|weaken|decline|mitigate
solve|resolve|address|remedy|remediate
sore|adverse|problem
sort out|resolve|address|settle|remediate
sour|deteriorate|decline|default|unfavorable
gone sour|nonperforming|impaired|default|delinquent|deteriorated
spark|cause|trigger|result
speak for|represent|account for|on behalf
spell out|describe|specify|detail|set forth
spill over|affect|contagion|extend
spoil|spoilage|damage|deteriorate
spur|stimulate|encourage|drive|increase
squeeze|squeezed|pressure|reduce margin|margin pressure|compress
stab|attempt
stain|damage|contaminate
stall|stalled|delay|suspended|cease
stamp|approval|mark
stand still|flat|unchanged|no growth|remain constant
starve|insufficient|lack of
steep|significant|substantial|sharp
stem from|result from|arise|attributable to|due to|caused by
stick to|comply|adhere|maintain
stiff|intense|severe|substantial
stir|cause|increase
strain|strained|burden|pressure|demands on resources
stray|deviate|depart
stretch|extend|strain|prolong
string of|series|multiple|several
strip out|exclude|excluding|remove|adjust
strive|seek|attempt|endeavor
stroke|medical|health
stubborn|persistent|continuing
stumble|difficulty|decline|fail
suck|absorb|use
summon|subpoena|summons|request
suppress|reduce|limit|restrict
suspect|believe|suspected|potential
swamp|overwhelm|exceed|wetland
swear|sworn|certify|certification|attest
sweat|labor|effort
sweeten|increase|improve|enhance|incentive
sweetener|incentive|premium|inducement|warrants
swell|swelled|increase|increased|grew
swift|rapid|prompt|quick
symptom|indicator|indication|sign
tackle|address|remediate|manage|resolve
tame|control|reduce|moderate
tangle|dispute|complex|litigation
team up|partner|collaborate|joint venture|alliance
tear up|terminate|cancel|rescind|void
tempt|incentive|induce|attract
thief|theft|unauthorized|stolen
thin|limited|low|small|insufficient
thrive|succeed|grow|profitable
throw in|include|free|complimentary|bundled
thwart|prevent|hinder|delay
tide over|bridge|bridge loan|interim financing|temporary
stopgap|bridge loan|interim|temporary|short term
tidy|orderly|organize
tilt|shift|mix|change in mix
tiny|small|minimal|insignificant|immaterial|nominal|less than one percent
tired|aging|worn|older
topic|subject|matter|asc
torch|fire|burn
toss out|dismiss|dismissed|reject
touch|affect|impact
tour|travel|tourism|visit
trace|identify|attribute|allocate
trap|trapped|restricted|cannot be transferred
trash|waste|disposal
treasure|asset|value
triumph|success|prevail|favorable
trick|fraud|deceive|phishing
tune|adjust|optimize
tunnel|construction|infrastructure
twin|two|dual|both
twist|change|development
ugly|adverse|unfavorable
undo|unwind|reverse|rescind|terminate
uneasy|concern|uncertain
uneven|fluctuate|vary|varying|inconsistent|irregular
unload|sell|dispose|divest
unveil|announce|introduced|launched
upbeat|optimistic|favorable|positive
uphold|upheld|affirmed|affirm|sustain
upset|disrupt|adverse
vacant|vacate|unoccupied|empty
vague|general|unclear|ambiguous
vain|unsuccessful|without success
valid|enforceable|validity|effective
vanish|disappear|eliminate|lose
veto|approval right|consent right|protective rights
vice|deputy|vice president
victim|victims|claimant|injured party|plaintiff
void|invalid|null|unenforceable|cancel
voucher|coupon|gift card|certificate|credit
gift card|gift cards|gift certificate|breakage|stored value
vow|commit|commitment|pledge|intend
wait and see|monitor|continue to evaluate|uncertain
walk off|strike|leave|resign
wander|deviate|vary
wave|series|increase|trend
wedding|marriage|bridal
weed out|identify|eliminate|screen
weigh|consider|evaluate|assess|analyze
weigh on|adversely affect|negatively impact|depress|offset
weighed down|adversely affected|negatively impacted|reduced
welfare|benefits|social|medical
wheat|grain|commodity|crop
widow|survivor|surviving spouse|beneficiary
wild|volatile|volatility|extreme
window of time|period|opportunity|limited period
windfall|gain|excess tax benefit|benefit|unexpected gain
wipe out|eliminate|lose|loss of entire|write off
wire|wireline|transfer|cable
wise|prudent|appropriate|advisable
withstand|survive|absorb|mitigate
witness|testimony|testify|deposition
word|words|wording|statement|term
worry|worries|concern|risk|uncertainty
worse|deteriorate|decline|adverse|unfavorable
worsen|deteriorate|deterioration|decline|adverse change
wrap up|complete|conclude|finalize|completion
wreck|accident|damage|derailment
yard|facility|terminal|rail yard
yield|return|interest income|produce
zone|area|region|zoning|district
`;
