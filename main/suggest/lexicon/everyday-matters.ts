/** What filings disclose, as somebody would tell it who does not know the terms: one idea per line. */
export const EVERYDAY_MATTERS = `
change hands|transfer|transferred|transferable|transfer of units|assignment|sold to
get out of|sell readily|illiquid|liquidate|withdraw|no public market|limited market|unable to sell|exit
no market for|illiquid|lack of liquidity|no public trading market|thinly traded
ready buyer|liquid market|active market|trading market
refuse|decline|deny|not approve|withhold|not permit|reject|invalid|not permitted
let|permit|permitted|allow|allowed|consent|approve|approval|authorize
in charge|control|controlling|acquired control|majority|management
listed shell|shell company|shell corporation|publicly held|reverse merger|reverse acquisition
took over|acquired|acquisition|merger|business combination|purchased|reverse merger
treated as the buyer|accounting acquirer|acquirer|reverse merger|reverse acquisition
swallow|absorb|acquire|merge|integrate
fold into|integrate|integration|combine|combined|merge|convert systems|consolidate
fold|integrate|integration|combine|discontinue|cease
private firm|privately held|private company|closely held
handset|handsets|phone|phones|device|telephone
levy|levies|tax|taxes|duty|tariff|assessment
revenue service|irs|internal revenue service|taxing authority|tax audits|tax authorities
disagrees|disagree|challenge|dispute|differ|audit|interpretation|assert
rules on levies|tax laws|tax law|tax legislation|tax reform
how far|significantly impact|material effect|extent|range
could move|change|vary|fluctuate|impact|affect
exchangeable paper|convertible notes|exchangeable notes|convertible debt
paper|notes|commercial paper|securities|debt securities|bonds
alters|change|fundamental change|modify|amend|adjust
falls due|maturity|maturity date|matures|due date|payable
may demand|require|require the company to repurchase|right to require|put
take back|repurchase|buy back|redeem|return|repossess
stand apart|bankruptcy remote|separate legal|special purpose|unconsolidated
if you fail|bankruptcy|insolvency|bankruptcy remote|default
not in your accounts|unconsolidated|off balance sheet|not consolidated
vehicle for|special purpose entity|conduit|trust|qualifying special purpose
bundle|securitize|securitization|pool|asset backed|package
raise the money|fund|funding|financing arrangements|issue debt|capital markets|finance
loans made to buyers|financing receivables|customer financing|finance receivables|consumer loans
pass on to|transfer|transferred|sold to|assign|pass through
pass on|surcharge|pass through|recover cost|recover from customers
kept less|gross margin declined|lower margin|margin decreased|reduced gross margin
kept more|gross margin increased|margin improved|higher margin
each sales dollar|gross margin|margin percentage|percentage of revenues|margin
per dollar|margin|percentage of sales|as a percentage|operating income margin
earned less|margin decreased|operating income decreased|profit declined|lower margins
earned more|operating income increased|profit rose|higher earnings
dearer|higher|higher cost|more expensive|increased price|increase in
cheaper|lower cost|lower price|less expensive|discount|reduced price
crude|oil|oil prices|petroleum|fuel
makers|manufacturers|contract manufacturers|suppliers|factories
fed through|passed through|result of|led to|caused by
upgrade|upgrades|update|updates|over the air|enhancement|software updates
charging station|charging stations|supercharger|supercharging|charger|charging network
owe buyers|performance obligation|performance obligations|deferred revenue|obligated to deliver|unsatisfied
owe|deferred|unsatisfied|obligated|remaining performance
sums received|payments received|deferred revenue|advance|collected in advance|proceeds
over what time|period of time|recognized over|term|years
positions eliminated|employee termination|workforce reduction|headcount|severance|restructuring
positions|jobs|roles|employees|employee termination|employment
those who left|terminated employees|termination|severance|former employees
let go|terminated|dismissed|severance|layoff|discharged|ceded
still owed|accrued|accrual|remaining liability|unpaid|accrued liabilities
last spring|second quarter
last spring|april
last spring|may
last autumn|third quarter|fourth quarter
last autumn|september
last autumn|october
last autumn|november
last summer|third quarter|second quarter
last summer|june
last summer|july
last summer|august
last winter|first quarter|fourth quarter
last winter|january
last winter|february
last winter|december
first half|first six months|six months|second quarter
after the year closed|subsequent event|subsequent events|after year end|subsequent to
earlier year|prior year|previous year|2017|year ended
whole selling price|gross|gross basis|gross amount|gross sale price|principal
your cut|commission|commissions|net basis|net amount|agent|fee
others offer|third party sellers|sellers|merchants|third parties|marketplace
site|location|terminal|facility|plant|property|campus
went to|sold to|disposition|transferred to|disposed
online retailer|amazon|e commerce|internet retailer
handed|received|obtain|granted|given|issued|awarded
handed over|delivered|transferred|paid|contributed
rights to buy shares|warrant|warrants|option to purchase|equity warrant|purchase rights
swings|gain|loss|gains and losses|fluctuation|volatility|change in fair value
counterparties|customers|partners|other party|vendors
kitchen|appliance|appliances|refrigerator|dishwasher|range|household
laundry|washer|washers|appliance|appliances|home laundry
machine|machines|equipment|appliance|machinery|device
ventures with partners|joint venture|joint ventures|alliances
hospital|hospitals|health care|healthcare|medical|patient
doctor|doctors|physician|health care|medical|dental
put into later growth|investments in future growth|strategic investments|accelerating growth
profit|gain|after tax gain|net income|earnings
bears on|affects|affect|increases ability|impact|influence
may distribute|pay dividends|ability to pay dividends|distributions|restricted payments|dividend
serve that market|replace|replacement|new location|relocate|lease commenced
count on|rely|rely on|depend|dependent|dependence
one source|single supplier|sole source|single source|limited number of suppliers
parts|components|component|subassemblies|supplies
could not deliver|shortage|supply interruption|delays|unable to supply|supply constraints
settle their bills|pay|doubtful accounts|collectible|customer payment|receivable collection
sums set aside|allowance|allowances|reserve|provision|accrual
set aside|reserve|reserved|allowance|provision|accrued|escrow|restricted
hostile buyer|hostile|acquiring person|takeover|anti takeover|beneficial ownership of|rights agreement|poison pill
device|arrangement|plan|mechanism|rights plan
half its worth|two times the exercise price|discount|half
sets it off|trigger|triggered|acquires beneficial ownership|threshold|becomes exercisable
stranger|unrelated third party|unrelated party|unaffiliated|third party|independent third party
not talking to|exclusivity|not enter into discussions|stand still|standstill|no shop|exclusive negotiations
deal was weighed|due diligence|negotiate|potential acquisition|letter of intent|negotiations
outside accountants|independent auditors|independent registered public accounting firm|auditors|auditor
verdict|opinion|conclusion|report|audit opinion
safeguards|controls|internal control|security measures|protections|precautions
did not test|not engaged to perform|no such opinion|not audited|not performed
the books|accounting records|financial reporting|books and records|financial statements
bids|quoted rates|competitive bid|tender|bid process|quotes
let business go|lost customer|not retain|lose business|terminated contract
haulage|freight|hauling|transportation services|transport
made up for|replaced|offset|replacement|new business|recovered
share of turnover|percentage of revenue|accounted for|percent of revenue
cost of the outlay|expense|spending|expenditure
remodelling|remodeling|renovation|upgrade|refurbish|improvements
home loan|home loans|mortgage|mortgages|mortgage financing|mortgage interest rates
find a purchaser|sell their home|sell homes|buyer|ability to sell
nobody left to|only officer|sole officer|one individual|key person
wear two hats|both chief executive|same individual|dual role|serves as both
same person|one individual|sole officer|both principal executive|dual
sit on the board|serve as director|director|board member|directorships
picked|selected|chosen|nominated|appointed|elected|designated
left the company|resigned|resignation|departed|retired|departure|terminated employment
stepped down|resigned|resignation|retired|retirement
hired|appointed|joined|recruited|retained|engaged
fired|terminated|dismissed|removed|termination for cause
new auditors|change in accountants|changes in and disagreements|dismissed|engaged new
falling out|disagreement|disagreements|dispute
family|relative|relatives|spouse|brother|son|family relationship|immediate family
own dealings|insider transactions|related party|related person|transactions with directors
lent by insiders|loans from officer|advances from director|related party loan|shareholder loan
insider|insiders|officers and directors|affiliates|directors and executive officers
trade on|trading|insider trading|purchase and sale of securities
blackout|trading window|insider trading policy
golden parachute|golden handshake|change in control payments|severance agreement|severance
pay package|compensation|executive compensation|salary|remuneration|total compensation
perk|perquisites|personal use|aircraft|benefits
claw back|clawback|recoupment|recover compensation|incentive compensation recovery
pay for performance|performance shares|performance based|incentive plan|targets
nest egg|401 k|savings plan|retirement savings|defined contribution|profit sharing
match by employer|matching contribution|matching contributions|company contributions
promised to retirees|pension|postretirement|retiree benefits|benefit obligation
retired workers|retirees|retired employees|former employees
underfunded|unfunded|shortfall|funded status|deficit
bets|speculative|speculate|trading purposes|positions
insure against|hedge|hedging|offset risk|insurance|protect
price swings|volatility|price volatility|fluctuation|market risk
move in rates|change in interest rates|basis point|interest rate risk|rate increase
one percent rise|hypothetical|100 basis points|basis points|sensitivity
money tied up|working capital|inventory levels|receivables|illiquid
spare capacity|excess capacity|idle|unused|underutilized|overcapacity
running flat out|full capacity|capacity utilization|production capacity
idle plant|idled|shutdown|unused facility|closed plant|mothballed
break even|profitability|achieve profitability|cover costs|net income
burn cash|use of cash|negative cash flow|operating losses|cash used
run out of money|insufficient cash|going concern|liquidity|exhaust
keep the lights on|fund operations|working capital|continue operations
how long will it last|sufficient for|next twelve months|foreseeable future|adequate
money to carry on|sufficient cash|fund operations|next twelve months|additional capital|capital requirements
ask holders for more|issue additional shares|equity offering|sell additional shares|dilution
water down|dilute|dilution|dilutive|additional shares
new stock|issuance of shares|issue shares|additional shares|shares issued
give shares to|issued shares|stock issued for services|share issuance|stock awards
shares for services|stock issued for services|issued to consultants|consulting services
shares set aside|reserved for issuance|authorized shares|available for grant
cash returned to holders|dividends|share repurchases|buyback|return of capital|distributions
buy back stock|repurchase program|share repurchase|stock repurchase|treasury stock
stop paying dividends|suspend dividend|no dividends|never declared|discontinue dividend|reduce dividend
payout to holders|dividend|dividends|distribution|cash dividends
who can vote|voting rights|entitled to vote|voting power|holders of record
class with more votes|class b|supervoting|voting power|dual class
listing|listed|exchange|nasdaq|nyse|quoted|delist
thrown off exchange|delisted|delisting|continued listing|minimum bid price
ticker|symbol|trading symbol|quoted under
penny stock|low priced|broker dealer requirements|bulletin board|pink sheets
tip|whistleblower|complaint|hotline|report concerns
kickback|bribe|bribery|corrupt|fcpa|foreign corrupt practices|anti corruption|improper payment
sanctions|embargo|export controls|ofac|cuba|iran|export license|restricted countries
trade war|tariffs|trade restrictions|duties|trade tensions|protectionism
licence to operate|permit|permits|license|authorization|approval|regulatory approval
break the rules|violation|violate|noncompliance|infraction|breach
fine|fines|penalty|penalties|civil penalty|sanction
punish|penalize|fine|penalty|sanction|punitive
owe damages|liable|damages|judgment|award|liability
in court|lawsuit|litigation|district court|filed suit|proceedings
took you to court|filed a complaint|sued|plaintiff|commenced action|lawsuit
out of court|settled|settlement|arbitration|mediation
the other side|plaintiff|plaintiffs|claimant|opposing|counterparty
lost in court|judgment against|jury verdict|adverse ruling|found liable
go to a higher court|appeal|appealed|court of appeals|appellate|supreme court
thrown out|dismissed|dismissal|motion to dismiss|vacated
set for hearing|trial date|scheduled|hearing|trial
fumes|asbestos|exposure|silica|toxic|emissions|inhalation|respirator
asbestos|mesothelioma|asbestosis|respirator mask|inhalation
sick|ill|illness|disease|injury|exposure
hurt|injury|injured|injuries|accident|personal injury|harm
dirty|contaminated|polluted|pollution|hazardous waste
clean up|remediation|cleanup|remediate|restoration
spill|release|discharge|leak|contamination
blaze|fire|wildfire|wildfires|fires
drought|dry|water shortage|precipitation|rainfall
greenhouse gas|climate change|carbon|emissions|global warming|carbon dioxide
warming|climate|climate change|temperature|weather
power cut|outage|blackout|public safety power shutoff|interruption
break down|failure|malfunction|outage|equipment failure|breakdown
faulty|defect|defective|defects|recall|malfunction|flaw
call back products|recall|recalls|product recall|withdrawal
put right|repair|remedy|remediate|correct|rework|warranty
promise to repair|warranty|limited warranty|warranties|warranty reserve
send back|return|returns|refund|returned goods
stuck with|excess inventory|unsold|obsolete|obsolescence|purchase commitments
old stock|obsolete|slow moving|aging inventory|excess inventory
mark down|markdown|write down|write downs|price reduction|lower of cost
stock up|build inventory|purchase inventory|inventory levels|advance purchases
order book|backlog|orders|unfilled orders|firm orders|bookings
unfilled|backlog|outstanding orders|undelivered
late delivery|delay|delays|delivery delays|behind schedule|penalties
over budget|cost overrun|cost overruns|reach forward loss|cost growth|exceed estimate
money losing contract|loss contract|forward loss|onerous|loss provision|reach forward losses
long job|long term contract|percentage of completion|cost to cost|contract accounting
stage of work|percentage of completion|milestone|milestones|progress
bill before|unbilled|unbilled receivables|contract asset|billings in excess
paid up front|advance payment|prepaid|deposit|advances|deferred revenue
pay later|deferred payment|extended payment terms|credit terms|installment|instalments
slow payers|past due|delinquent|overdue|aging|days outstanding
bounce|default|nonpayment|fail to pay|delinquency
cannot pay|default|insolvent|bankruptcy|unable to pay|inability to pay
borrower stops paying|default|delinquency|nonaccrual|charge off|credit loss
money lent|loans|loan portfolio|receivables|financing provided|notes receivable
cards|card|credit card|charge card|cardmember|cards in force
swipe fee|interchange|discount rate|merchant fee|discount revenue
merchants|merchant|retailers|establishments|sellers
loyalty points|rewards|membership rewards|reward program|points
coupons|incentives|promotions|discounts|rebates
giveaway|promotion|promotional|free of charge|incentive|complimentary
free trial|free|promotional period|introductory
wooing|attract|attracting|marketing|solicit|acquire customers
tell the public|advertise|marketing|publicity|disclose|announce
celebrity|endorse|endorser|endorsers|endorsement|athlete|athletes
fashion|trend|trends|consumer preferences|style|taste|tastes
taste|preference|preferences|consumer demand|trend
kids|children|youth|minors
elderly|senior|seniors|medicare|aged
pupil|pupils|student|students|enrollment|learner
enrol|enroll|enrollment|admissions|student population
teacher|teachers|faculty|instructor|instructors|academic
student aid|title iv|financial aid|federal loans|pell
accredited|accreditation|accrediting|higher learning commission
degree courses|programs|degree|academic programs|curriculum
viewers|audience|subscribers|members|viewing
binge|streaming|viewing|watch|hours viewed
make shows|produce content|original content|production|produced content
rights to shows|licensed content|content assets|content licenses|streaming rights
cinema|theatrical|film|movie|box office
self driving|autonomous|autopilot|full self driving|driver assistance|driverless
battery|batteries|cells|lithium|energy storage|powerwall|megapack
graphics card|gpu|gpus|graphics|video card
artificial intelligence|ai|machine learning|deep learning|generative
data centre|data center|server|cloud computing|hyperscale|servers
wafer|foundry|semiconductor|fab|wafers
chip plant|foundry|fab|wafer supply|globalfoundries|tsmc
miners|cryptocurrency mining|bitcoin|blockchain
app|apps|application|app store|third party applications
tablet|ipad|slate|touch device
wristwatch|wearable|wearables|watch|smartwatch
gadgets|devices|hardware|electronics|consumer products
programs|software|applications|licenses
pirated|piracy|unlicensed|counterfeit|unauthorized copying
copycat|imitation|clone|counterfeit|infringing
know how|trade secrets|proprietary|expertise|technology
scientist|scientists|researchers|engineers|research and development
inventing|research|development|research and development|r d
lab|laboratory|research|testing facility
trial|clinical trial|study|test|pilot
regulator approval for drug|fda|approval|new drug|clearance
helicopter|helicopters|bell|rotorcraft|aircraft
jet|jets|aircraft|cessna|airplane|business jet
grounded|grounding|suspension|suspended flight|737 max|return to service
army|military|defense|armed forces|department of defense|pentagon
spacecraft|space|satellite|launch|nasa
government buyer|u s government|government contracts|federal customers|procurement
barred from|debarment|suspension|prohibited|excluded
shipments|carloads|tonnage|deliveries|units shipped
rails|railway|railroad|track|line of road
crossing|grade crossing|highway crossing
driver hours|hours of service|driver|electronic logging
hire drivers|driver availability|driver shortage|recruit drivers|driver retention
pump|gas station|fuel|convenience stores|gasoline
diesel|fuel|fuel cost|fuel surcharge|fuel price
ethanol|biofuel|corn|distillers grains|renewable fuel
mash|corn|grain|feedstock
cattle feed|distillers grains|distillers|livestock feed|ddgs
grain price|corn price|corn cost|price of corn
pipeline|pipe|gas line|transmission|transportation service
water supply|water|wells|water rights|water source
builder|contractor|construction|homebuilder|general contractor
building permits|entitlement|zoning|permits|land use
houses started|housing starts|new home orders|net orders|homes under construction
walk away from|cancel|cancellation|abandon|terminate|forfeit|cancellation rate
buyers backing out|cancellations|cancellation rate|rescind
foreclosed|foreclosure|foreclosures|repossession|distressed
subprime|lending standards|mortgage credit|underwriting standards
landowner|land seller|seller of land|lot owner
share ownership in projects|joint ventures|unconsolidated homebuilding joint ventures
trading floor|trading|market making|dealer|securities exchange
rich clients|high net worth|private wealth|wealth management|affluent
advice on mergers|investment banking|mergers and acquisitions advisory|financial advisory
bring companies to market|underwriting|public offerings|ipo|initial public offering
stock market slump|market decline|bear market|market downturn|equity markets
commissions on trades|commissions|brokerage|trading revenue
deposits by savers|customer deposits|deposits|savings accounts
bank regulator|federal reserve|occ|fdic|banking regulators|bank holding company
cushion of capital|capital ratio|tier 1|regulatory capital|capital requirements
bail out|bailout|tarp|capital purchase program|treasury
collapse|bankruptcy|failure|insolvency|crisis
crisis|turmoil|disruption|financial crisis|dislocation
credit squeeze|credit crunch|tight credit|credit markets|disruption in credit
line from bank|credit facility|revolving credit|line of credit
bank's conditions|covenants|covenant|financial covenants
break bank's conditions|covenant default|event of default|noncompliance|waiver
let off|waiver|waived|forgive|relief|amendment
debt forgiven|forgiveness|gain on extinguishment|debt relief|cancellation of debt
iou|promissory note|note payable|notes payable
interest free|non interest bearing|no interest|bears no interest
on demand|payable on demand|due on demand|demand note
put up as security|pledged|collateral|secured by|lien|mortgaged
stand behind|guarantee|guaranty|support|backstop|surety
hidden debts|off balance sheet|contingent liabilities|unrecorded
rent out|lease to|lessor|sublease|operating lease income
sell and rent back|sale leaseback|leaseback|sale and leaseback
right to stay on|renewal option|extend lease|option to renew
moving out|vacate|relocate|relocation|surrender
worn out|depreciated|obsolete|aging|end of useful life
lifespan|useful life|useful lives|estimated life|life of asset
spread the cost|amortize|amortization|depreciation|straight line|depreciate
write to zero|fully impaired|written off|full valuation allowance
worth less|impaired|impairment|decline in value|below carrying
paid over the odds|goodwill|excess of purchase price|premium
worth of name|trademark|trade name|brand value|goodwill
test of worth|impairment test|fair value|annual impairment
expected cash|discounted cash flow|projected cash flows|future cash flows
guess|guesses|estimate|estimates|assumption|assumptions|judgment
hunch|judgment|belief|expectation
wrong guess|estimates differ|actual results|change in estimate
how sure|probable|more likely than not|likelihood|certainty|confidence
best guess|best estimate|estimate|management s estimate
moved between periods|cut off|timing|deferred to|shifted
earlier numbers|prior period|previously reported|comparative|restated
numbers were wrong|restatement|misstatement|error|corrected
fix the numbers|restate|restated|correct|adjustment
one off gain|nonrecurring gain|gain on sale|special item
left out of|excluded|non gaap|adjusted|excluding|omitted
own yardstick|non gaap|performance measure|key performance indicator|metric
yardstick|measure|metric|benchmark|indicator|performance measure
boss|chief executive|ceo|chief executive officer|president
bosses|executives|officers|management|executive officers
finance chief|chief financial officer|cfo|principal financial officer
top lawyer|general counsel|chief legal officer
bookkeeper|controller|accounting staff|chief accounting officer|accounting personnel
not enough accountants|material weakness|insufficient accounting personnel|segregation of duties|lack of expertise
one person does all|segregation of duties|lack of segregation|limited staff
checks on reporting|disclosure controls|disclosure controls and procedures|evaluation
yearly check|annual assessment|management s report|assessment of internal control|coso
checks did not work|not effective|ineffective|material weakness|deficiency
change in checks|changes in internal control|materially affected
sworn statement|certification|certifications|section 302|section 906
sign|signed|signature|signatures|duly authorized|signatory
attached papers|exhibits|exhibit index|filed herewith|attached
hand in|file|filed|furnish|submit
kept confidential|confidential treatment|redacted|portions omitted
by reference to proxy|incorporated by reference|proxy statement|definitive proxy
look up elsewhere|incorporated by reference|see note|cross reference
cleared yet|unresolved staff comments|outstanding comments
crystal ball|forward looking|forecast|prediction
cautions|risk factors|cautionary|uncertainties|risks
peer|peers|comparable companies|peer group|performance graph
past performance of stock|stock performance graph|total return|cumulative total
five year figures|selected financial data|five year summary
by quarter|quarterly|quarterly financial data|unaudited quarterly
by country|geographic|geographic information|by region|foreign countries
by product|product line|categories|disaggregated|by segment
inner workings|internal reporting|segment manager|chief operating decision maker
money moved between units|intersegment|transfer price|intercompany
head office cost|corporate overhead|unallocated|corporate expenses|general corporate
overhead|general and administrative|sg a|selling general and administrative|administrative expenses
sales force|salespeople|sales representatives|sales personnel
helpline|customer support|technical support|call center
lure away|retain|retention|attract and retain|competition for talent|hire away
talent|qualified personnel|skilled|key employees
stay on|retention|retain|continue employment
overworked|overtime|staffing|shortage of labor
walk out|strike|work stoppage|labor dispute
safety of workers|occupational safety|osha|workplace safety
diversity of staff|diversity|inclusion|representation
working from home|remote work|hybrid work|telework
lockdown|covid|pandemic|stay at home|shelter in place
supply hitch|supply chain disruption|shortages|component shortages|logistics
cost of shipping|freight costs|shipping costs|transportation costs|fulfillment
inflation|rising prices|cost increases|price levels
strong dollar|stronger dollar|strength of dollar|currency|unfavorable currency
home currency|functional currency|reporting currency|u s dollar
keep profits abroad|undistributed earnings|indefinitely reinvested|repatriate
bring money home|repatriate|repatriation|transition tax
where profits are taxed|foreign earnings|jurisdictional mix|effective tax rate
paid less tax|lower effective tax rate|tax benefit|decrease in tax
may never be used|valuation allowance|expire unused|not be realized
past losses|net operating losses|carryforwards|nol
talks with taxman|audit|examination|settlement with taxing authority
splitting stock|stock split|reverse split|split adjusted
name change|changed its name|formerly known|formerly
began life|incorporated in|organized|inception|founded|history
has not begun|development stage|not commenced|no operations|start up
no sales yet|no revenue|not generated revenue|pre revenue
only customer|single customer|one customer|sole customer
tie up|alliance|partnership|strategic alliance|collaboration|joint venture
ends with|terminate|termination|expire|upon termination
can be called off|terminable|cancellable|may be terminated|terminate upon notice
break up|separation|spin off|split|dissolve|dissolution
carve out|spin off|separation|distribution of shares
winding up|liquidation|dissolution|wind down
buy out partner|acquire remaining interest|purchase noncontrolling interest|put option
earn out|contingent consideration|earned payout|earnout
price paid|purchase price|consideration|aggregate consideration
what was bought|assets acquired|purchase price allocation|acquired assets
why bought|strategic rationale|synergies|expectation of extending
pay off|benefit|return|repay|synergy|result
synergy|cost savings|synergies|efficiencies|integration benefits
trim|reduce|reduction|cut|decrease|streamline
belt tightening|cost reduction|cost savings|efficiency initiatives|expense management
reshuffle|realignment|reorganization|restructuring|functional realignment
shake up|restructuring|reorganization|management changes
swap|exchange|exchanged|convert|trade
pool of money|fund|trust|escrow|pool
trustee|trust|indenture trustee|fiduciary
held for others|custody|on behalf of customers|fiduciary|restricted
middle of the year|second quarter|june|july|mid year
holiday trade|fourth quarter|holiday season|christmas
bad winter|weather|snow|inclement weather|storm
world cup|olympics|sporting event|tournament
football|soccer|sport|sports
sneaker|sneakers|footwear|athletic footwear|shoes
clothes|apparel|clothing|garments
bag|bags|luggage|carrying case|cases|backpack
case for device|carrying case|carrying solutions|protective case
blood sugar|diabetic|diabetes|glucose|monitoring kits
glucose meter|diabetic|blood glucose|monitoring
sticky notes|post it|office products|stationery
tape|tapes|adhesive|abrasive|industrial products
scrubbing|cleaning|scotch brite|consumer products
turbine|gas turbine|power generation|power systems
reactor|nuclear|reactors|nuclear fuel
tv network|broadcasting|nbc|network|stations
light bulb|lighting|lamp|lamps
engines|engine|propulsion|turbofan
plastic|plastics|resin|polymer|polymers
locomotive|locomotives|transportation systems|rail
`;
