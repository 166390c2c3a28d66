/** Words that a reader uses and a filing seldom does, with what the filing says instead: one idea per line. */
export const PLAIN_SPEECH = `
pupil|pupils|learner|learners|student|students|enrollment|enrollments|academic|tuition
drop out|withdraw|attrition|leave school|retention
sign up|signed up|enroll|enrolled|enrollment|subscribe|register|join|new members|additions
scholarship|financial aid|student aid|title iv|aid|grant|financial assistance
dear|dearer|expensive|inflation|inflationary|higher prices|price increases|cost increases|rising costs
squeeze|squeezed|pressure|pressures|constrained|headwind|headwinds|strain
budget|budgets|spending|disposable income|discretionary spending|household
purse|wallet|household income|consumer spending|discretionary
greenback|dollar|dollars|u s dollar|us dollar
firmer|stronger|strengthen|strengthening|appreciate|appreciation|strong dollar
softer|weaker|weaken|weakening|depreciate|weak dollar
hurt|hurts|harm|harmed|adversely|negatively affect|unfavorable|detrimental|negative
help|helps|benefit|benefits|favorable|favorably|positive
caller|callers|subscriber|subscribers|wireless customer|customer
defect|defects to|churn|switch|leave|attrition|turnover|customer loss
loyal|loyalty|retention|retain|satisfaction|stay
opponent|opponents|competitor|competitors|rival|competing
rotorcraft|chopper|helicopter|helicopters
corporate jet|business jet|business jets|private jet
small plane|light aircraft|single engine|piston|aircraft
battlefield|weapon|weapons|munitions|missile|military|defense|ordnance
glue|adhesive|fastener|fasteners|bolt|screw|rivet
knock out|disable|disrupt|disruption|interrupt|equipment failures|outage|fail
earthquake|quake|natural disaster|natural disasters|seismic|hurricane|tornado
terror|terrorism|terrorist|terrorist acts|acts of war|attack|attacks
policy holder|policies|insurance coverage|insurance|insurer|insured|underwriter
bear|absorb|borne|responsible for|assume|shoulder
account for|represent|constitute|comprise|amount to
account|accounts|customer|customers|client|relationship
trade elsewhere|not be able to retain|lose business|loss of business|lost customer|nonrenewal
at stake|exposed|at risk|exposure|subject to loss
wheel|driver|drivers|driving|driver pay
pay|wages|compensation|salary|salaries|earnings of employees|compensation and benefits
outlay|outlays|cost|costs|expense|expenditure|operating costs
turnover among|turnover|attrition|retention|departures
big box|large format|superstore|hypermarket|large store|store format
shut|shutting|close|closing|closed|closure|shutter|exit
shop|shops|store|stores|outlet|branch|retail location
shopper|shoppers|customer|customers|consumer|consumers
pick up again|recover|recovery|rebound|return to growth|eventual return|improve
electronics|consumer electronics|appliances|devices|computing
sole worker|only employee|one employee|single employee|no other employees
run day to day|daily operations|day to day|fund operations|operating needs|ongoing operations
too little|not enough|insufficient|do not currently have enough|inadequate|lack
in the bank|cash|cash balance|bank balance|cash on hand
go on|continue|continue as|survive|sustain
one off|one time|nonrecurring|non recurring|special|unusual|single
top manager|chief executive|executive|senior executive|officer|executive bonus
lifted|raised|increased|higher|pushed up|boosted|boost
went to the government|tax|taxes|effective tax rate|income tax
share of profit|percentage of income|effective rate|rate
pollution allowance|pollution allowances|emission credits|regulatory credits|carbon credits|allowances|emissions trading
car maker|car makers|automobile manufacturer|automaker|automotive manufacturers|automakers|vehicle manufacturers
car|cars|vehicle|vehicles|automobile
digital coin|digital coins|bitcoin|crypto|cryptocurrency|crypto assets|digital assets|virtual currency|token|tokens
guidance|standard|pronouncement|accounting guidance|asu
investors lawyers|plaintiff counsel|plaintiffs counsel|counsel fees|attorney fees|class counsel
resolved|settled|settlement|compromise|stipulation|concluded|closed
quarrel|row|dispute|litigation|controversy|disagreement
board pay|directors compensation|director compensation|board fees|director fees
vehicle fund|fund|funds|investment fund|private equity|merchant banking|partnership
private equity|merchant banking|buyout|venture capital|hedge fund
rise and fall|rises and falls|appreciation|depreciation|gains and losses|increase or decrease|changes in fair value|fluctuation
holding company|parent|parent company|group parent
units below|subsidiary|subsidiaries|affiliates|operating companies
called back|repaid|recall|repayment|callable|due on demand|maturities
long run|long term|long range|over time
gain on assets|return on assets|return on plan assets|expected return|investment return|yield
former workers|retiree|retirees|former employees|pensioners|retired employees
pensioner|pension|retirement benefit|retirement plan
share and bond|equity and debt|stocks and bonds|equities and fixed income|asset allocation
share|equity|equities|stock|stocks
bond|bonds|fixed income|debt securities|notes
nest egg|savings plan|401 k|defined contribution|retirement savings
rich|wealth|wealthy|high net worth|affluent
poor|low income|subprime|credit quality|impaired credit
gamble|speculate|speculative|trading purposes|wager|casino|gaming
swing|swings|volatility|fluctuation|fluctuations|variability|volatile
jump|jumped|surge|surged|spike|soar|increased significantly|sharp increase
tumble|plunge|slump|slide|collapse|drop sharply|decreased significantly|sharp decline
flat|unchanged|stable|steady|level with|consistent with prior
sluggish|slow|weak|soft|anemic|reduced demand
busy|brisk|strong demand|high demand
glut|oversupply|excess supply|overcapacity|excess capacity|surplus inventory
scarce|shortage|supply constraints|limited supply|tight supply
stockpile|stock|inventory levels|channel inventory|safety stock|inventories
old stock|obsolete|excess and obsolete|aged inventory|slow moving inventory
throw away|scrap|write off|dispose|discard
leftover|residual|remaining|balance|unsold|surplus
make goods|manufacture|manufacturing|produce|production|assemble|fabricate
farm out|outsource|outsourced|contract manufacturing|third party manufacturers|subcontract
in house|internal|internally|own employees|internal resources
middleman|intermediary|broker|agent|distributor|dealer
go between|agent|intermediary|broker
salesman|salespeople|sales force|sales personnel|sales representatives|sales team
store owner|franchisee|dealer|retailer|independent dealer
web shop|online store|e commerce|website|online sales
delivery van|courier|parcel|shipping|logistics|carrier
cut price|discount|markdown|promotion|price reduction|sale price
price tag|list price|selling price|average selling price|retail price
price cap|rate regulation|regulated rates|price controls|tariff
markup|margin|gross margin|spread|profit margin
bill|bills|invoice|invoiced|billing|billed|charge
unbilled|contract asset|unbilled receivable|earned but not billed|costs in excess of billings
overdue|past due|late payment|delinquent|aging|days outstanding
iou|promissory note|note payable|note receivable|notes receivable
bad loan|nonperforming loan|nonaccrual|impaired loan|problem loan|charge off
bankrupt|bankruptcy|insolvent|insolvency|chapter 11|liquidation|reorganization proceedings
bail out|rescue|government assistance|capital infusion|support agreement
strings attached|covenant|restriction|condition|restrictive covenants|conditions
broke the terms|breach of covenant|not in compliance|covenant violation|event of default
forgive|waive|waiver|forbearance|forgiveness|amendment and waiver
put off|defer|deferred|postpone|delay|extension
roll over|refinance|renew|extend maturity|replace debt
pay back|repay|repayment|repaid|retire|principal payments|redeem
pay early|prepay|prepayment|early redemption|call premium|make whole
fixed rate|fixed interest|swap|pay fixed|interest rate swap
floating rate|variable rate|libor|sofr|prime rate|adjustable
borrow against|collateral|secured borrowing|asset backed|pledged assets|borrowing base
sell debts|factoring|securitization|securitize|sale of receivables|receivables purchase
stand behind|guarantee|guaranty|support|surety|backstop|indemnify
on the hook|liable|obligated|responsible|recourse|contingently liable
off the books|off balance sheet|unconsolidated|not recorded
on the books|recorded|recognized|carried|carrying value|balance sheet
book|booked|record|recorded|recognize|recognized|report
book profit|recognize gain|gain on sale|earnings recognized
day by day|daily basis|ratably|daily|over time|straight line
spread over|amortize|ratably|straight line|over the life|allocate over
up front|upfront|advance|initial payment|in advance|nonrefundable fee
in pieces|milestone|milestones|installments|in stages|progress payments
hand over|deliver|delivery|transfer|convey|ship
title|ownership|legal title|risk of loss
swap goods|barter|exchange|nonmonetary|trade in
keep the books|accounting records|bookkeeping|maintain records|record keeping
bean counter|accountant|accounting staff|accounting personnel|accounting expertise|gaap expertise
second pair of eyes|segregation of duties|review|oversight|independent review|dual control
cook|fraud|manipulate|falsify|override of controls|collusion|circumvent
catch errors|prevent or detect|detect misstatement|timely detection|prevent error
not watertight|inherent limitations|reasonable assurance|not absolute|limitations of controls
new computer system|erp|system implementation|enterprise resource planning|system upgrade|conversion of systems
stolen data|data breach|cyber|security incident|unauthorized access|theft of data
blackout|power outage|outage|interruption|shut off
wildfire|fire|fires|wildfires|catastrophic fire
drought|water shortage|rainfall|hydro|snowpack
heat|cold|temperature|weather conditions|degree days|climate
sea level|flooding|physical risk|climate change
green|environmentally friendly|sustainable|renewable|clean energy
campaigner|campaigners|activist|activists|stakeholder|stakeholder groups|advocacy groups|environmental groups
dirty|pollute|contaminate|emissions|effluent|discharge
smokestack|stationary source|air pollution|emissions control|air emissions|stack
dump|landfill|disposal site|waste site|superfund site|hazardous waste
clean up|remediation|cleanup|remediate|environmental restoration
lethal|fatal|toxic|hazardous|dangerous
cancer|carcinogen|asbestos|toxic tort|personal injury|bodily injury
patient|patients|clinical|hospital|treatment|therapy
pill|drug|tablet|medicine|pharmaceutical product
sick|illness|disease|health|medical condition
baby|infant|child|children|pediatric
old people|elderly|senior|aging population|retirees
crop|crops|harvest|corn|grain|agricultural
bug|bugs|defect|software error|vulnerability|flaw
brain drain|loss of key personnel|key employees|retain talent|attract and retain|skilled employees
star|key person|key man|founder|talent
nepotism|family relationship|relative|immediate family
two hats|dual role|chairman and chief executive|both positions|same person
sit on|serve on|member of the committee|board member|director
step down|resign|retire|resignation|departure
golden parachute|change in control|severance agreement|termination payment
perk|perks|perquisite|personal use|company car|aircraft use
nudge|incentive|encourage|motivate|inducement
peer|peer group|benchmark|benchmarking|comparable companies
yardstick|metric|metrics|measure|key performance indicator|kpi|performance measure|benchmark
scorecard|metric|measure|targets|performance goals
like for like|comparable store sales|same store|organic growth|comparable sales
headline|highlights|summary|overview
rosy|optimistic|favorable|balanced disclosure|prominence
fine print|footnote|terms and conditions|notes
jargon|plain english|technical terms|glossary
boilerplate|generic|general risk|not specific
crystal ball|forward looking|projection|forecast|guidance
gut feel|judgment|subjective|qualitative|discretion
rule of thumb|estimate|assumption|methodology|historical experience
best guess|best estimate|most likely amount|estimate
track record|history|historical experience|past performance|operating history
red tape|regulation|regulatory burden|compliance requirements|administrative requirements
green light|approval|authorization|clearance|permit|license
go ahead|approval|authorization|consent
watchdog|regulator|commission|agency|regulatory authority
slap on the wrist|fine|penalty|sanction|civil penalty
hush|settlement|confidential settlement|nondisclosure
dawn raid|investigation|subpoena|search warrant|inquiry
class of holders|series|class|preferred|tranche
pecking order|priority|seniority|subordinated|rank|liquidation preference
dilute|dilution|dilutive|additional shares|issuance of shares
penny stock|penny stock rules|low priced|otc|thinly traded
thinly traded|limited trading|illiquid|no established market|trading volume
takeover defense|poison pill|anti takeover|rights plan|staggered board
suitor|acquirer|bidder|potential acquirer|merger partner
tie up|merger|combination|alliance|joint venture
bolt on|acquisition|tuck in|acquired businesses
shopping spree|acquisitions|acquisition strategy|purchases of businesses
overpaid|goodwill impairment|purchase price|excess of cost
hive off|spin off|divest|carve out|separation
mothball|idle|idled|temporarily close|suspend operations
white elephant|idle facility|underutilized|unused property
bricks and mortar|stores|physical locations|retail stores|property
floor space|square feet|square footage|area|premises
commute|transit|commuter|passenger rail
haul|hauling|carry|transport|freight|deliver
pump|fuel|gasoline|petrol|diesel|filling station|convenience store
petrol|gasoline|gas|fuel|motor fuel
hub|terminal|distribution center|depot|center
pipeline|pipe|gas transmission|throughput|natural gas
reactor|nuclear|nuclear plant|atomic|decommissioning
ratepayer|customer rates|utility customers|rate recovery|general rate case
phone line|access line|telephone|wireline|voice
airwaves|spectrum|licenses|frequency|wireless licenses
mast|tower|cell site|antenna|base station
roam|roaming|travel outside|international service|abroad
bandwidth|broadband|internet access|fiber|high speed
screen|display|television|monitor|video
picture|image|video|film|graphics
show|shows|series|titles|programming|content
binge|stream|streaming|viewing|members
lure|entice|attract|promote|incentive|offers
perks for customers|rewards|loyalty program|points|cardmember benefits
plastic|credit card|charge card|card|payment card
swipe fee|discount revenue|interchange|merchant discount|merchant fee
till|point of sale|checkout|register
launder|money laundering|illicit|anti money laundering
stash|hold|hoard|retain|accumulate|cash held overseas
bring home|repatriate|repatriation|foreign earnings|remit
tax haven|low tax jurisdiction|foreign rate differential|offshore
loophole|exemption|exclusion|safe harbor|deduction
chief|main|principal|largest component|primary|most significant
scores of|hundreds of|many|numerous|multiple
`;
