/** Places that stand for one another in a filing: a state for its cities, a continent for its countries. */
export const PLACES = `
alabama|birmingham|montgomery|mobile|huntsville
alaska|anchorage
arizona|phoenix|tucson|scottsdale|tempe
california|los angeles|san francisco|san diego|san jose|sacramento|santa clara|sunnyvale|cupertino|irvine|fremont|silicon valley|bay area|palo alto|west coast
colorado|denver|boulder|colorado springs
connecticut|hartford|stamford|greenwich|new haven
delaware|wilmington
florida|tampa|miami|jacksonville|orlando|fort lauderdale|pensacola|tallahassee
georgia|atlanta|savannah|macon|augusta|americus
hawaii|honolulu
idaho|boise
illinois|chicago|springfield|peoria
indiana|indianapolis|fort wayne
iowa|des moines|council bluffs|cedar rapids
kansas|wichita|topeka
kentucky|louisville|lexington
louisiana|new orleans|baton rouge
maryland|baltimore|bethesda
massachusetts|boston|cambridge|wellesley|waltham
michigan|detroit|dearborn|grand rapids|traverse city
minnesota|minneapolis|st paul
missouri|st louis|kansas city
nebraska|omaha|lincoln
nevada|las vegas|reno|gigafactory
new jersey|newark|trenton|princeton
new mexico|albuquerque
new york|manhattan|brooklyn|buffalo|albany|wall street
north carolina|charlotte|raleigh|durham
ohio|cleveland|columbus|cincinnati|toledo|dayton
oklahoma|tulsa|oklahoma city
oregon|portland|beaverton
pennsylvania|philadelphia|pittsburgh
rhode island|providence
south carolina|charleston|graniteville|columbia
south dakota|sioux falls|rapid city
tennessee|nashville|memphis|knoxville
texas|dallas|houston|austin|san antonio|fort worth|round rock
utah|salt lake city
virginia|richmond|norfolk
washington|seattle|redmond|bellevue|tacoma
wisconsin|milwaukee|madison
the south|southeast|southeastern|southern|florida|georgia|alabama|tennessee|carolina
the northeast|new england|northeastern|new york|massachusetts|connecticut
midwest|midwestern|iowa|illinois|ohio|michigan|indiana|nebraska
west coast|western|california|oregon|washington
asia|asian|china|japan|india|korea|taiwan|singapore|hong kong|malaysia|thailand|vietnam|asia pacific|apac|far east|indonesia|philippines
south asia|india|pakistan|bangladesh
southeast asia|malaysia|thailand|vietnam|singapore|indonesia|philippines
east asia|china|japan|korea|taiwan|hong kong
china|chinese|shanghai|beijing|prc|people s republic|mainland|hong kong
japan|japanese|tokyo|yen
korea|korean|samsung|seoul
europe|european|emea|germany|france|united kingdom|italy|spain|netherlands|belgium|european union|ireland|switzerland|eurozone
britain|british|united kingdom|england|london|sterling
germany|german|berlin|munich|brandenburg|dresden
france|french|paris
ireland|irish|dublin|state aid
latin america|mexico|brazil|argentina|chile|south america|colombia|americas
mexico|mexican|peso|south of the border
caribbean|puerto rico|bermuda|cayman|cbi
tax haven|bermuda|cayman|luxembourg|netherlands|ireland
middle east|israel|saudi|dubai|emea
africa|south africa|egypt|emea
oceania|australia|new zealand|pacific
canada|canadian|toronto|ontario|british columbia|north america
russia|russian|ukraine|moscow
home market|domestic|united states|within the united states|u s
abroad|overseas|foreign|international|outside the united states|non us|non u s|export|worldwide
across the border|cross border|foreign|import|export|customs
neighbouring|neighboring|adjacent|nearby|surrounding
`;
