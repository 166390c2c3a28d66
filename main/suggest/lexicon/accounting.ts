/** Ways of saying the same in accounts: one idea per line, with the standards and rules that are about it. */
export const ACCOUNTING = `
revenue recognition|recognize revenue|revenue recognized|recognition of revenue|record sales|persuasive evidence of an arrangement|delivery has occurred|collectibility is reasonably assured|fixed or determinable|performance obligation|transfer of control|title passes|title and risk|risk of loss|earnings process|multiple element|multiple deliverable|transaction price|standalone selling price|asc 606|asc 605|sab 101|sab 104|topic 606|eitf 00 21|sop 97 2
deferred revenue|unearned revenue|contract liability|contract liabilities|advance payment|customer deposit|deferral of revenue|prepayment
gross or net|gross versus net|principal or agent|acting as agent|net basis|primary obligor|eitf 99 19|asc 606 10 55 36
sales return|right of return|allowance for returns|estimated returns|product return|refund|price protection|rebate|sales incentive|chargeback|sales allowance
bad debt|doubtful account|uncollectible|credit loss|allowance for loan|loan loss|charge off|write off|written off|delinquent|past due|nonaccrual|non accrual|non performing|nonperforming|provision for losses|asc 326|asc 310|guide 3|industry guide 3|cecl
accounts receivable|trade receivable|amounts due from customers|customer balances|days sales outstanding|outstanding balances|credit terms|payment terms
impairment|impair|write down|written down|write off|recoverability|carrying amount exceed|carrying value exceed|undiscounted cash flow|asc 360|sfas 144|sfas 121|asc 350|sfas 142
goodwill|reporting unit|excess of purchase price|step zero|qualitative assessment|implied fair value|asc 350|sfas 142
intangible asset|customer relationship|trade name|trademark|acquired technology|developed technology|in process research|license|indefinite lived|useful life|patent
fair value|market value|level 1|level 2|level 3|observable input|unobservable input|quoted price|valuation technique|exit price|asc 820|sfas 157|valued at
inventory|inventories|stock on hand|finished goods|raw materials|work in process|lower of cost|first in first out|fifo|lifo|obsolete|obsolescence|excess quantities|slow moving|net realizable value|goods on hand|unsold|asc 330
depreciation|depreciate|useful life|useful lives|straight line|estimated lives|amortization|amortize|service life
property plant and equipment|fixed asset|capital asset|buildings and equipment|machinery|tangible asset|property and equipment|asc 360
capital expenditure|capital spending|capital investment|purchase of property|additions to property|capex|capital program|capital budget
capitalized|capitalize|deferred cost|capitalization|capitalized cost|capitalized interest|asc 835
lease|leasing|rent|rental|lessee|lessor|tenancy|right of use|operating lease|capital lease|finance lease|lease term|residual value|asc 842|asc 840|sfas 13|synthetic lease|leaseback
income tax|tax provision|effective tax rate|deferred tax|valuation allowance|net operating loss|tax benefit|statutory rate|undistributed earnings|indefinitely reinvested|repatriate|uncertain tax position|unrecognized tax benefit|tax authorities|tax law|tax audit|tax credit|taxing authority|loss carryforward|asc 740|sfas 109|fin 48|fas 109
contingency|contingencies|contingent|litigation|lawsuit|legal proceeding|legal matter|claim|reasonably possible loss|range of loss|loss contingency|probable and estimable|accrued|asc 450|sfas 5|sab 5 y|item 103
complaint|lawsuit|sued|suit|plaintiff|defendant|court|class action|litigation|jury|alleged|allege|judge|verdict|settlement|legal action|tribunal|brought an action|petition|appeal|ruling
environmental|remediation|remediate|cleanup|clean up|superfund|hazardous|contaminated|contamination|pollution|pollutant|emission|epa|toxic|waste|clean air|environmental protection|waters|groundwater|asc 410|sab 92|natural resources
asset retirement obligation|decommissioning|reclamation|restoration|asc 410|sfas 143
pension|retirement|postretirement|defined benefit|retiree|benefit obligation|plan assets|discount rate|expected return|actuarial|actuary|former workers|health benefits|medical benefits|post employment|asc 715|sfas 87|sfas 106|sfas 158
stock based compensation|share based|stock option|stock options|option grant|restricted stock|rsu|rsus|equity award|stock unit|share unit|stock award|incentive plan|grant date|vesting|vest|vested|black scholes|expected volatility|forfeiture|asc 718|sfas 123|sfas 123r|fas 123|apb 25|performance share
employee stock purchase|espp|payroll deduction|discount to market|section 423
earnings per share|eps|loss per share|dilutive|diluted|antidilutive|anti dilutive|weighted average shares|basic earnings|net income per share|asc 260|sfas 128|two class
segment|reportable segment|operating segment|chief operating decision maker|codm|segment reporting|business unit|line of business|lines of business|geographic|division|unit|asc 280|sfas 131|entity wide|aggregation|aggregate
discontinued operation|discontinued|held for sale|disposal|disposed|divest|divestiture|sale of business|sold the business|exit|exited|spin off|wind down|asc 205|apb 30|former line
restructuring|reorganization|realignment|severance|termination benefit|layoff|lay off|workforce reduction|headcount reduction|reduction in force|job cuts|plant closing|closure|facility closure|shutdown|cost reduction program|exit cost|employee separation|asc 420|sfas 146|eitf 94 3|sab 100|streamline|rightsize
business combination|acquisition|acquire|acquired|purchase price allocation|purchase accounting|merger|merge|bought|buyout|takeover|target|acquired business|pro forma|asc 805|sfas 141|rule 3 05|rule 8 04|article 11|combine
noncontrolling interest|minority interest|non controlling
consolidate|consolidation|variable interest|primary beneficiary|special purpose|vie|vies|asc 810|fin 46|fin 46r|off balance sheet|unconsolidated|control of the entity
equity method|equity investee|joint venture|affiliate|investee|unconsolidated|proportionate share|asc 323|apb 18|partnership|significant influence|rule 3 09|rule 4 08
investment|marketable security|marketable securities|available for sale|held to maturity|trading securities|debt securities|equity securities|unrealized gain|unrealized loss|other than temporary|amortized cost|asc 320|sfas 115|maturities
derivative|hedge|hedging|hedged|swap|forward contract|forward exchange|futures|option contract|notional|cash flow hedge|fair value hedge|ineffective|ineffectiveness|designated|hedge accounting|asc 815|sfas 133|embedded
foreign currency|exchange rate|currency|currencies|translation|functional currency|remeasurement|asc 830|sfas 52|foreign exchange|euro|yen|exchange gain|exchange loss
convertible|conversion|exchangeable|conversion feature|beneficial conversion|equity component|liability component|embedded|conversion option|asc 470 20|debt with conversion
warrant|warrants|asc 480|asc 815 40|temporary equity|mezzanine|redeemable|preferred stock
debt|borrowing|borrowings|borrow|loan|loans|notes payable|senior notes|debenture|bond|credit facility|revolver|revolving|line of credit|credit agreement|term loan|indebtedness|leverage|lender|commercial paper|credit line|bank facility|owed|mortgage|financing|medium term note
covenant|covenants|financial ratio|default|event of default|restrictive|waiver|acceleration|cross default|headroom|coverage ratio
early extinguishment|repurchase of debt|tender offer|redeem|redemption|retired debt|debt retirement|troubled debt|refinance|refinancing
restricted cash|pledged|pledge|collateral|restrict|escrow|set aside|secured|security interest|letters of credit|encumbered
interest expense|interest cost|cost of borrowing|cost of funding|cost of funds|finance charge|interest rate|borrowing cost
interest rate risk|market risk|value at risk|var|sensitivity analysis|hypothetical|price risk|item 305|commodity price
guarantee|guaranty|guarantor|indemnify|indemnification|warranty|product warranty|warranties|surety|fin 45|asc 460
liquidity|capital resources|working capital|sources of cash|cash requirement|cash needs|cash flow|cash flows|short term liquidity|long term liquidity|fund operations|cash on hand|money on hand|funds|ability to meet|meet obligations|item 303|cash position|sources and uses
operating activities|cash provided by operations|operating cash flow|cash from operations|cash used in operating|cash generated
free cash flow|non gaap|ebitda|adjusted|pro forma measure|reconciliation|item 10 e|regulation g|directly comparable|adjusted earnings|core earnings|excluding
going concern|substantial doubt|recurring losses|continue in existence|ability to continue|net capital deficiency|working capital deficit|stay in business|stay afloat|survive|continue operations|additional financing|raise funds|additional capital|cash runway|dormant
contractual obligation|purchase obligation|purchase commitment|commitment|non cancellable|noncancelable|non cancelable|cannot be cancelled|take or pay|minimum purchase|unconditional purchase|firm commitment|future payment|inventory purchase
related party|related parties|related person|affiliated|affiliate|conflict of interest|conflicts of interest|principal shareholder|transactions with|item 404|asc 850|sfas 57|officer and director
subsequent event|after the balance sheet|after year end|since year end|asc 855|recent developments
restatement|restate|restated|error|correction of an error|revision|prior period adjustment|misstatement|sab 99|asc 250|sab 108|item 4 02
critical accounting|significant estimate|use of estimates|key assumption|judgment|assumptions|subjective|management estimate|estimates and assumptions|sensitivity
recently issued|new accounting|accounting standard|accounting pronouncement|not yet adopted|asu|adoption of|adopt|adopting|sab 74|fasb issued|accounting guidance|new standard
change in accounting|change in estimate|cumulative effect|asc 250 10|apb 20|preferability
accounting policy|accounting policies|summary of significant|significant accounting policies
shareholders equity|stockholders equity|accumulated deficit|retained earnings|paid in capital|additional paid in
comprehensive income|other comprehensive|accumulated other comprehensive|oci|aoci
dividend|dividends|distribution|distributions|payments to shareholders|cash distribution|payout|pay to holders|declared|limit our ability to pay
repurchase|buyback|buy back|buying back|treasury stock|share repurchase|stock repurchase|repurchased|repurchase program
research and development|r and d|product development|development cost|development costs|engineering
advertising|marketing|promotion|promotional|sponsorship|advertise|marketing cost
cost of sales|cost of revenue|cost of goods|gross margin|gross profit|margin|product cost|margins
general and administrative|sg a|selling general|administrative|overhead|operating expense|operating costs|operating expenses|payroll|salaries
shipping and handling|freight|delivery cost
program accounting|percentage of completion|contract accounting|long term contract|reach forward loss|cost to complete|estimated cost|unit of account|accounting quantity|construction contract|sop 81 1|deferred production|production cost|under construction|learning curve
reserves|proved reserves|oil and gas|drilling|item 1202|asc 932|full cost|successful efforts
unpaid losses|loss adjustment|claims reserve|insurance reserve|policyholder|premium|reinsurance|actuarial|catastrophe
insurance|self insured|self insurance|uninsured|coverage|insured|retention|deductible
audit report|auditor|independent registered|public accounting firm|audit opinion|audited|auditors|accountant|attestation|audit|pcaob|critical audit matter|rule 2 02|report of independent
internal control|internal controls|icfr|coso|treadway|material weakness|control deficiency|management report|section 404|item 308|significant deficiency|remedy|remediate|sarbanes|segregation of duties|maintenance of records
disclosure controls|disclosure controls and procedures|item 307|rule 13a 15|evaluation of disclosure|effective|ineffective|not effective|conclusion on effectiveness|reasonable assurance
change in internal control|changes in internal control|materially affected|enterprise resource planning|erp|system upgrade|system implementation
`;
