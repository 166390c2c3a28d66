/** Ways of saying the same about a business, its people and its risks: one idea per line. */
export const BUSINESS = `
employee|employees|worker|workers|workforce|personnel|staff member|headcount|labor|labour|people|team member|team members|human capital|human resources|work force|full time|item 101 c 2
union|collective bargaining|labor agreement|strike|work stoppage|labor instability|unionized
training|train|learning|development program|leadership program|skills|coach|coaching|develop leaders|seminar
executive|officer|officers|management team|senior management|chief executive officer|ceo|president|senior staff|leadership|chief financial officer|cfo|key personnel|executives|management attention
director|board of directors|board|independent director|audit committee|director independence|corporate governance|item 407|committee
executive compensation|compensation discussion|salary|bonus|incentive|named executive|perquisite|item 402|wage|wages|payroll|remuneration
biography|business experience|principal occupation|previously served|served as|joined the company|item 401|prior to joining
beneficial owner|beneficial ownership|security ownership|voting power|dispositive power|investment power|item 403|rule 13d 3|largest shareholder|largest owner|principal stockholder
holder|holders|shareholder|shareholders|stockholder|stockholders|share owner|share owners|member|members|investor|investors|unitholder|owner|equity holder
customer|customers|buyer|buyers|client|clients|purchaser|consumer|consumers|user|users|shopper|end user|subscriber|subscribers|patron|account holder|cardholder|cardholders|cardmember|shipper|shippers|guest|borrower
membership|memberships|subscription|subscriptions|subscriber|paying member|recurring
concentration|significant customer|major customer|largest customer|largest customers|ten largest|limited number|few customers|single customer|handful|small number|substantial portion|significant portion|depend on|dependence|reliance|rely on|loss of a customer|10 percent|more than 10
supplier|suppliers|vendor|vendors|manufacturer|contract manufacturer|source of supply|sole source|single source|foundry|subcontractor|sourcing|supply chain|supply|third party manufacturer|sourcing agent|buying agent|component|components|parts|factories
raw material|raw materials|commodity|commodities|input|feedstock|ingredients
contractor|construction|constructed|construct|build|built|change order|change orders|engineering procurement|epc|fixed price|fixed fee|time and material
competition|competitor|competitors|compete|competitive|rival|rivals|market share|competing|undercut|dominance|leading position|market leader
intellectual property|patent|patents|trademark|copyright|trade secret|infringement|infringe|license|licensing|cross license|proprietary rights|challenged|invalidated
technology|platform|software|system|systems|application|computer|computing|servers|digital|online|internet|website|web|cloud|e commerce
cybersecurity|cyber|data breach|security breach|hacker|unauthorized access|privacy|personal data|ransomware|item 106|item 1c
seasonality|seasonal|holiday|holidays|cyclical|fluctuate by quarter|peak|peaks|winter|summer|spring|quarterly fluctuation|year end demand
new product|new products|product introduction|product launch|launch|launched|introduce|introduction|new model|new models|new titles
distribution|distributor|distributors|reseller|resellers|retailer|retailers|channel|channels|wholesale|dealer|dealers|indirect channel|franchise|franchisee
price|prices|pricing|price increase|rate increase|rates|tariff increase|price change|price changes|fee|fees|charge|charged|charges|charge customers|surcharge
volume|volumes|unit|units|shipments|traffic|quantity|tonnage|demand|unit sales|number sold
increase|increased|grew|growth|rise|rose|higher|growing|gain|expand|improve|improved|improvement|enlarged|upturn|up from|more than last year|strengthened
decrease|decreased|decline|declined|fell|fall|drop|dropped|lower|reduced|reduction|down|shrink|shrank|weak|weaker|weakness|downturn|slump|soften|diminish
revenue|revenues|sales|net sales|turnover|net revenue|top line|income from customers
profit|profits|net income|earnings|operating income|profitability|income from operations|bottom line|results of operations|operating results|margin
loss|losses|net loss|operating loss|deficit|lost|lose
cost|costs|expense|expenses|spending|spend|expenditure|outlay|expended|spent
cash|money|funds|proceeds|sums
pay|paid|payment|payments|payable|disburse|remit|settle
owe|owed|obligation|obligations|liability|liabilities|due|payable|amounts due
buy|bought|purchase|purchased|purchases|acquire|acquired|procure|obtain
sell|sold|sale|dispose|disposed|disposition|divest|transfer|transferred
deposit|deposits|non refundable|earnest money|forfeit|down payment|option contract|option deposit
land|lot|lots|plot|plots|acre|acreage|real estate|property|properties|parcel|site
home|homes|house|houses|housing|homebuilding|homeowner|homeowners|residential|homebuyer|community|communities
plant|plants|factory|facility|facilities|mill|premises|manufacturing|assembly|production site|locations
warehouse|fulfillment|logistics|distribution center|storage|depot
office space|real estate footprint|offices|headquarters|leased space|properties|item 102
vehicle|vehicles|car|cars|truck|trucks|automobile|automotive|motor|tractor|trailer|fleet
trucker|truckers|motor carrier|motor carriers|trucking|hauling|haul|carrier|carry|freight|transport|transportation
rail|railroad|railway|locomotive|track|train|trains|rail lines|commuter|amtrak
airline|airlines|aircraft|airplane|jet|jets|aviation|air carrier|aerospace|carriers
ship|ships|vessel|vessels|barge|barges|water carrier|maritime|port|marine
fuel|gasoline|diesel|petroleum|oil|ethanol|energy|natural gas|gas|motor fuel|electricity
infrastructure|highway|highways|roads|public rights of way|right of way|rights of way|governmental entities|public funds
import|imports|imported|export|tariff|tariffs|duty|duties|customs|trade|quota|caribbean|tariff reduction|preferential|trade agreement|foreign producers
china|asia|asian|asia pacific|far east|oriental|apj|hong kong|japan|japanese
europe|european|emea|eu|euro zone|united kingdom
latin america|south america|central america|mexico|brazil|americas|latin
canada|canadian
foreign|international|overseas|abroad|outside the united states|outside the u s|other nations|other countries|foreign country|cross border|non u s|worldwide|global
sanction|sanctions|ofac|iran|syria|sudan|cuba|state sponsors of terrorism|embargo|export controls
corruption|bribery|fcpa|foreign corrupt practices|improper payments|anti corruption
money laundering|aml|bank secrecy|patriot act|terrorist financing|suspicious activity
bank holding|federal reserve|fdic|capital adequacy|tier 1|supervisory|regulator|regulators|bank regulatory|source of strength|stress test|occ|ots
government regulation|regulation|regulations|regulatory|regulated|rules|compliance|comply|statute|law|laws|legislation|government|governmental|federal and state|directives|ordinance
government contract|defense|department of defense|u s government|military|federal contract
security|homeland security|dhs|tsa|terrorism|terrorist|high threat|safety
safety|accident|injury|bodily injury|product liability|recall|defect|defective
health care|fda|clinical|clinical trial|drug|approval|medical|medicare
climate|climate change|greenhouse gas|global warming|carbon|sustainability|esg|environmental target|emissions goal|stakeholder
weather|hurricane|natural disaster|earthquake|fire|wildfire|flood|catastrophe|pandemic|covid
reputation|reputational|brand|public perception|goodwill of customers
risk|risks|risk factor|hazard|uncertainty|uncertainties|exposure|exposed|peril|threat|adversely affect|adverse|harm|hurt|item 105|item 503
economy|economic|recession|credit crisis|financial crisis|downturn|macroeconomic|unemployment|consumer confidence|inflation
strategy|strategic|objective|objectives|goal|plan|plans|initiative|business plan|business model|mission
trend|trends|known trend|outlook|forecast|forecasts|projection|expectations|business environment|guidance
organization|organizational|realignment|reorganize|functional|organized|restructured|structure
backlog|order book|orders|unfilled orders|net new orders|purchase options|firm orders|cancel|cancellation|cancellations
upgrade|upgrade offer|discount|discounted|promotion offer|guarantee to be upgraded|trade in
loyalty|reward|rewards|frequent flyer|mileage|miles|points|cash rebate|cash back|teaser|introductory rate|introductory|promotional rate|incentive
small business|small businesses|small firms|small and medium|smb|entrepreneur
card|cards|charge card|credit card|debit card|card issuing|card issuer
advertisement|lead generation|leads|listing|advertising fee|referral|referrals|service professional|contractor network
stock exchange|listed|nasdaq|nyse|quoted|trading market|market for common equity|public market|over the counter|price range|item 201
offering|issuance|issued shares|private placement|unregistered|use of proceeds|registered offering|sale of securities|equity securities|raise capital|item 701
blank check|shell company|shell corporation|reverse merger|merger candidate|target business|stand still|no operations
development stage|start up|startup|inception|pre revenue|not yet generated
license agreement|agreement|arrangement|contract|contracts|amendment|amended|modify|modified|modification|amend|deal
terminate|termination|expire|expiration|cancel|end of the term|renewal|renew|duration|term
exhibit|exhibits|file the agreement|material contract|item 601|filed as an exhibit
properties|owned|leased|square feet|item 102|principal plants
research|innovation|invest in new|pipeline
content|streaming|titles|original programming|licensed content|entertainment|film
semiconductor|chip|chips|chipset|microprocessor|gpu|processor|wafer|foundry
retail|store|stores|outlet|outlets|comparable store|same store
education|student|students|tuition|school|university|enrollment
utility|rate case|ratepayer|regulated rate|public utilities commission|rate base
wireless|telecom|telecommunications|network|broadband|subscriber line
bank|banks|banking|deposits|lending|loans|borrowers
restitution|penalty|penalties|fine|fines|sanctioned|consent order|violation|violations
wildlife|natural resources|river|water|drinking water|wells|pfas|chemical|chemicals
retirement|resign|resignation|departure|succession|successor
merge|merger|combination|combine|business combination|acquisition target|combines
adverse effect|material effect|materially affect|materiality|significant effect|material impact|affect|effect|impact|influence
early|prior year|preceding year|year before|last year|compared to|compared with|year over year
temporary|short term|within one year|next twelve months|twelve months|coming year|next year|ensuing
replace|replacement|substitute|alternative|alternatives
allocate|allocated|allocation|split|apportion|divide|assign|separate|separated|bifurcate
measure|measured|measurement|calculate|calculated|calculation|compute|computed|computing|estimate|estimated|formula
largest|principal|major|most significant|primary|main|biggest|chief
worker claims|workers compensation|occupational|asbestos
rely|relied|depend|depends|dependent|exclusive|exclusively|sole
sweep|excess cash flow|surplus cash|mandatory prepayment|prepayment|prepay
withhold|withheld|net share settled|tax withholding|net settlement
`;
