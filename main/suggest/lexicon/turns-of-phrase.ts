/** Turns of phrase for what filings disclose, by the usual subjects of a report: one idea per line. */
export const TURNS_OF_PHRASE = `
intermediary|intermediaries|middlemen|indirectly|resellers|value added resellers|distributors|brokers|agents|indirect channels
straight from|directly with us|direct sales|sell directly|directly to customers
slump|recession|downturn|adverse economic|unfavorable changes in economic conditions|economic slowdown
computing spend|it spending|technology spending|information technology
still draw|undrawn|unused borrowing capacity|available to borrow|borrowing availability|unused capacity|remaining availability|available under
run out|expire|expires|expiring|expiration|mature|maturity date|lapse
turn into shares|convert|conversion|convertible|conversion price|conversion rate|exchangeable
good order|maintenance|repairs|maintenance and repairs|minor replacements|upkeep
expensed at once|charged to expense|expensed as incurred|charged to expense as incurred|period cost
added to carrying amount|capitalized|capitalize|major additions|improvements are capitalized|betterments
limited lives|limited life|definite life|definite lived|finite lived|finite life|subject to amortization
lost value|impaired|impairment|decline in value|not recoverable|may not be recoverable
longer coverage|extended warranty|service contract|extended service|extended warranties
another firm|third party|third parties|unaffiliated|other company
up and down|fluctuate|fluctuation|volatility|price risk|commodity price|price volatility
not yet booked|deferred gain|deferred|unrecognized|gain deferral|deferred recognition
has to happen|condition|conditions|contingency|contingencies|contingent upon|closing conditions
spare money|excess cash|marketable securities|short term investments|cash equivalents|surplus funds|investments in
park|invest|invested|deposit|hold|place
safe|safety|credit quality|highly rated|investment grade|preservation of capital|low risk
told the market|false and misleading|misleading statements|public statements|securities fraud|section 10 b|rule 10b 5
managers|executives|officers|management|individual defendants
shareholder suit|securities class action|derivative action|derivative lawsuit|putative class|shareholder litigation
looking into|examination|audit|under examination|investigating|inquiry|review by
open years|open tax years|subject to examination|tax years|statute of limitations
set enough aside|appropriate provisions|adequate provision|adequate reserves|adequately provided|sufficient reserves
use past losses|net operating loss carryforwards|operating loss carryforward|tax attributes|nol|nols
who holds your stock|ownership change|stock ownership|section 382|change in ownership
takes over|change of control|change in control|acquired by another|takeover
buy it back|repurchase|repurchase price|put right|require us to repurchase|tender
make whole|hold harmless|indemnify|indemnifies|indemnification|reimburse for losses
cash in options|exercise of stock options|option exercises|exercise stock options|exercised options
left the tracks|derailment|derail|rail accident|train accident
payout|settlement|damages paid|compensation paid|award
declined to bear|not reimbursed|not covered|denied coverage|exclusion|will not be reimbursed
town|community|municipality|county|local authority|water authority
hacking|hacked|cybersecurity incident|cybersecurity threats|cyber attack|intrusion|security incidents
motorist|motorists|car buyers|vehicle buyers|vehicle lease|automotive customers
dearer borrowing|higher interest rates|raised interest rates|interest rate increases|cost of credit|affordability
able to pay|affordability|affordable|purchasing power|ability to pay
lend to you|access capital|access to capital|capital markets|credit markets|availability of credit|obtain financing
nobody|no one|lack sufficient liquidity|no buyers|unavailable
stayed where they were|constant currency|had remained the same|excluding currency|same rates
less predictable|volatility|increase volatility|unpredictable|variability
vest|vests|vesting|awards vest|vest date
hand over for|pay for|payments for|cash payments|spend on
coal|coal tonnage|utility coal|export coal|metallurgical coal|mines
shipments abroad|exports|export|export volume|overseas shipments
the year before|prior year|comparable prior year|preceding year|a year ago
how much of|proportion|percentage of|portion of|share
who decides|approved by|authority|decision maker|board approval|determined by
who pays|borne by|responsible for cost|paid by|funded by
when do you|timing|point in time|upon|at the time of
how do you decide|criteria|judgment|policy|determine|evaluation
how do you check|test|tested|monitor|evaluate|review|assess|whenever events or circumstances
how often|annually|quarterly|periodically|frequency|at least annually|regularly
how long|term|duration|period|remaining term|length of time
how many|number of|count|total of
how near|proximity|close to|headroom|percentage
what would happen|consequences|effect of|adverse effect|would result in|impact of failure
why did|due to|primarily due to|attributable to|driven by|as a result of
what drove|primarily due to|attributable to|driven by|reflecting|factors
what is left|remaining|balance|unamortized|outstanding balance|remaining amount
what you own|total assets|assets|holdings|property owned
what you owe|liabilities|obligations|indebtedness|amounts due|debt
what you spend|expenditures|costs|capital expenditures|spending
what you charge|prices|fees|rates|tariffs|price charged
what you sell|products|services|product lines|offerings
what you make|products|manufacture|manufactured products|production
what buyers want|customer demand|demand|customer preferences|consumer preferences
taste|tastes|preferences|consumer preferences|fashion|trends
fashion|style|trends|consumer tastes|design
fad|trend|popularity|demand may decline
word of mouth|reputation|referral|recommendations
copycat|counterfeit|imitation|infringing products|knock off
theft of ideas|infringement|misappropriation|trade secrets|intellectual property theft
rights run out|patent expiration|expire|loss of exclusivity|generic competition
pay for rights|royalties|license fees|license payments|royalty
borrowed name|licensed trademark|licensed brand|license agreement
made abroad|manufactured outside|foreign manufacturing|contract factories|overseas production
one factory|single facility|sole manufacturing facility|one location|concentrated in
few sources|limited number of suppliers|limited sources|single source|sole source suppliers
late delivery|delays in delivery|delivery delays|supply delays|shipping delays
goods pile up|excess inventory|inventory build|inventory levels|overstock
goods returned|sales returns|returns|right of return|returned products
goods faulty|defects|defective products|product defects|quality issues|recall
pulled from shelves|recall|product recall|withdraw from market
not yet paid for|receivables|accounts receivable|unpaid|outstanding receivables
slow payers|past due|delinquent|slow collection|days sales outstanding
will not pay|uncollectible|default|credit losses|bad debts|nonpayment
paid in advance|deferred revenue|prepaid|customer deposits|advance payments|unearned
free extras|incentives|promotional allowances|free products|giveaways
money off|discount|rebate|price reduction|coupon|sales incentives
price war|pricing pressure|price competition|competitive pricing|price reductions
squeezed margins|margin pressure|lower gross margin|decline in gross margin
cheaper imports|low cost imports|foreign competition|imports|lower priced imports
wage costs|labor costs|compensation costs|salaries and wages|payroll costs
staff levels|headcount|number of employees|employees|staffing
letting people go|workforce reduction|severance|termination of employees|layoffs|restructuring
hard to hire|attract and retain|qualified personnel|competition for talent|labor shortage
pension hole|underfunded|unfunded status|funded status|underfunded pension
live longer|mortality|mortality tables|life expectancy
medical inflation|health care cost trend|health care costs|medical cost trend
shares handed to staff|stock based compensation|restricted stock|stock awards|equity awards
option value|black scholes|fair value of options|option pricing model|expected volatility
pay for performance|performance goals|incentive plan|performance based|annual incentive
boss pay|executive compensation|chief executive compensation|named executive officers
boardroom|board of directors|directors|corporate governance
rules for directors|independence|director independence|governance guidelines|code of conduct
insiders deal|related party transactions|transactions with related persons|affiliate transactions
family ties|family relationships|immediate family|related to
owner control|controlling shareholder|majority shareholder|significant influence|voting control
outvote|voting control|majority of votes|super voting|dual class
hard to take over|anti takeover|takeover provisions|shareholder rights plan|classified board
no payout|no dividends|never paid dividends|retain earnings|do not anticipate paying
cut the payout|reduce dividend|suspend dividend|dividend reduction
more shares issued|dilution|issuance of additional shares|dilute|shares outstanding increase
shares hard to sell|illiquid|limited market|thinly traded|no public market
price jumps|stock price volatility|volatile stock price|market price fluctuations
delisted|delisting|nasdaq listing|continued listing|minimum bid
late with reports|delinquent filings|untimely|late filing|not timely filed
wrong figures|restatement|error|misstatement|correction
books opened|audit|inspection|examination of records|pcaob inspection
auditor changed|changes in accountants|dismissal of auditor|new auditor|disagreements with accountants
auditor worried|going concern|substantial doubt|emphasis of matter|qualified opinion
weak controls|material weakness|not effective|control deficiencies|internal control weaknesses
fixing controls|remediation|remediation plan|corrective actions|improve internal control
too few accountants|insufficient accounting personnel|lack of accounting expertise|segregation of duties
systems fail|information technology failure|system failure|system interruption|outages
old systems|legacy systems|outdated systems|system upgrade
customers data|personal information|personal data|customer information|privacy
rules tighten|new regulations|stricter regulation|more stringent|regulatory changes
permission|permit|license|approval|authorization|regulatory approval|consent
lose the permit|revoke|suspend license|loss of license|debarment
fine for breach|penalties|fines|civil penalties|sanctions
bribe|bribery|corrupt practices|fcpa|improper payments
dirty site|contaminated site|superfund|remediation site|hazardous substances
share of cleanup|potentially responsible party|prp|allocated share|joint and several
plant emissions|air emissions|clean air act|emission limits|emission standards
carbon rules|greenhouse gas regulation|climate legislation|cap and trade|climate change regulation
weather hits|severe weather|adverse weather|hurricanes|weather related
war abroad|geopolitical|political instability|armed conflict|hostilities|political unrest
trade fight|tariffs|trade war|trade restrictions|import duties
money stuck abroad|repatriation|foreign cash|currency controls|exchange controls|undistributed foreign earnings
weak currency|devaluation|depreciation of currency|currency decline
currency shield|currency hedge|forward contracts|foreign currency hedging|hedging program
rate shield|interest rate swap|rate hedge|interest rate hedging
bet on fuel|fuel hedge|fuel hedging|commodity hedge|fuel derivatives
fuel bill|fuel expense|fuel cost|fuel costs|fuel surcharge
energy bill|utility costs|energy costs|electricity cost
rent bill|rent expense|rental expense|lease payments|lease commitments
store count|number of stores|store openings|new stores|stores opened
sales per store|comparable store|same store sales|sales per square foot
visitors|traffic|customer traffic|visits|admissions
orders in hand|backlog|firm orders|unfilled orders|order backlog|remaining performance obligations
orders lost|cancellations|cancelled orders|order cancellations|cancellation rate
work in hand|contracts in progress|backlog|uncompleted contracts
cost overrun|overruns|cost growth|exceed estimated costs|loss contracts|reach forward losses
behind time|delays|schedule delays|late delivery|behind schedule
partly finished|work in process|construction in progress|percentage of completion
building work|construction|construction in progress|construction contracts
sites sold|sale of property|gain on sale of property|dispositions of property
sold a unit|divestiture|disposition|sale of business|sold its business
profit on sale|gain on sale|gain on disposal|pre tax gain|gain
bought a firm|acquisition|acquired|business acquired|purchase of
price paid|purchase price|consideration|consideration paid|aggregate purchase price
extra price later|contingent consideration|earn out|earnout|additional consideration
what you bought|assets acquired|identifiable assets|purchase price allocation|acquired assets
merging teams|integration|integrating operations|integration costs
promised savings|synergies|cost savings|anticipated benefits
wrote off|write off|impairment charge|goodwill impairment|write down
worth less|impairment|decline in fair value|impaired|lower of cost
model used|discounted cash flow|valuation model|income approach|market approach
growth assumed|growth rate|long term growth rate|terminal growth|assumptions
discount used|discount rate|weighted average cost of capital|wacc
cushion over book|excess of fair value over carrying|headroom|substantially exceeded
loan book|loan portfolio|loans receivable|loans held for investment|finance receivables
loans sold|loans held for sale|loan sales|sale of loans|securitization
loans gone bad|nonperforming loans|nonaccrual loans|charge offs|defaults
house loans|mortgage loans|residential mortgage|home loans
bank rules|capital requirements|capital adequacy|regulatory capital|basel
bank lines|credit facilities|lines of credit|credit lines|committed facilities|revolving credit agreement
bank tests|financial covenants|covenant compliance|leverage ratio|interest coverage ratio
paper due|commercial paper|short term borrowings|notes due
long debts|long term debt|senior notes|debentures|bonds
pay down|repay|reduce debt|repayment of debt|retire debt
cost of money|interest rates|interest expense|borrowing cost|cost of funds
money in|cash inflows|cash provided by|proceeds from|receipts
money out|cash outflows|cash used|payments for|uses of cash
enough money|sufficient|adequate liquidity|fund operations|sufficient to meet|next twelve months
need money|additional funding|additional capital|raise capital|require financing
burn through|cash used in operations|negative cash flow|burn rate|operating losses
tax rate fell|lower effective tax rate|decrease in effective tax rate
tax rate rose|higher effective tax rate|increase in effective tax rate
tax fight|tax dispute|tax assessment|notice of deficiency|tax litigation|tax authorities
tax relief not counted|valuation allowance|unrecognized deferred tax assets|not more likely than not
extra tax|additional tax|tax assessment|one time tax|transition tax
outside the profit measure|excluded from segment|unallocated|corporate expenses|not allocated
bits of the business|segments|divisions|business units|lines of business
sales by place|geographic|revenues by region|geographic information|by country
sales by product|product lines|revenue by product|disaggregation of revenue|product categories
own yardstick|non gaap|adjusted|supplemental measure
left out of profit|excluded|excludes|adjustments|excluding items
odd items|unusual items|nonrecurring items|special items|one time charges
`;
