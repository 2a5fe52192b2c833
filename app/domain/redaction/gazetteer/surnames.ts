/**
 * Which words are family names, folded to plain lower case. A family name alone counts only with a capital and a
 * place in the sentence that a person would have. The second list is drawn from @faker-js/faker (MIT licence).
 */

/** Family names in everyday use in Wales and England. */
export const SURNAMES = `
smith jones williams taylor brown davies davis evans wilson thomas johnson roberts robinson thompson wright
walker white edwards hughes green hall lewis harris clarke clark patel jackson wood turner martin cooper
hill ward morris moore lee king harrison baker watson morgan harvey anderson phillips philips mitchell james
bennett carter richardson cook shaw collins bell kelly murphy parker miller cox marshall simpson price adams
ellis gray grey barnes mills graham chapman wilkinson webb stevens stephens stephenson stevenson murray owen
owens mason palmer knight matthews rogers rodgers hunt robertson campbell foster butler gibson powell lloyd
reynolds russell kennedy fox walsh barker saunders holmes ross stewart stuart pearce pierce griffiths
griffith gruffydd khan hussain ahmed ali begum singh kaur fisher dixon mccarthy lawrence fletcher henderson
o'brien obrien o'connor oconnor o'neill o'neil o'sullivan o'reilly o'donnell o'hara o'leary gallagher
doherty doyle byrne duffy lynch mcdonald macdonald mcdonnell mckenzie mckenna mclean mcgrath mcguire mcmahon
mcloughlin mccann mcdermott mcgowan mclaughlin nolan quinn ryan regan rooney sweeney sheridan brennan burke
burns carroll connolly connor cullen cunningham curran daly donnelly dunne farrell fitzgerald fitzpatrick
flanagan flynn hayes healy hogan keane kavanagh keegan kenny maguire maher moran mullen nugent power reilly
sharkey sheehan tierney hanlon maughan mcdonagh joyce cash connors delaney doran stokes cawley mongan sweeny
loveridge gaskin boswell heron herne penfold buckland hedges brazil frankham coker prys pryce probert
pritchard prichard prosser protheroe pugh puw bevan bowen beynon benyon parry penry powel preece rees rhys
reece rice rhydderch roderick rowlands rowland hopkins hopkin hopcyn howell howells howel humphreys
humphries humphrey jenkins jenkin jeffreys jeremiah john jarman ifans ieuan evan eynon foulkes foulks
francis ffoulkes gittins goodwin gough gwyn gwynn gwynne gwilym gwilt gwyther harries harry hanmer havard
hier hughson kendrick kenrick cadwaladr cadwallader cecil charles craddock caradog coslett cledwyn daniel
dafis davy david dew dyke emanuel ellice elis emlyn tudor trevor trefor treharne tomos vaughan fychan wynn
wynne wynn-jones watkin watkins walters wiliams wiliam wogan yorath yale meredith meredydd maredudd morgans
mathias mathews maddox madoc madog mostyn myddleton middleton nanney nevin nicholas niclas ormond owain
peate pennant phelps picton puleston onions lewys llewellyn llewelyn llywelyn llewellin lougher lewes ladd
lello iorwerth ithell bebb bellis bithell blythin bulkeley conwy dodd dolben davids eyton edmunds edmund
eames egan gethin goronwy bartlett blackwell buckley buddug salusbury salisbury sayce scourfield teague
tegid tecwyn iorweth wmffre rolant siencyn ifan gruffudd roberts-jones hughes-jones lloyd-jones parry-jones
lloyd-williams owen-jones wyn-jones parry-williams allen atkinson austin bailey baldwin ball banks barber
barnett barrett barton bates baxter beattie beck bentley berry bird bishop black blake bond booth boyle
bradley bradshaw brady briggs brookes brooks bruce bryan bryant buchanan burgess burnett burton cameron
carpenter carr chadwick chambers chandler charlton christie clayton cole coleman collier conway cooke
coombes cope corbett cowan craig crawford cross crowther curtis dale dalton davey davidson davison dawson
day dean dennis dickinson dickson dobson docherty dodds donaldson douglas drew duncan dunn dyer eaton
elliott elliot english faulkner ferguson field finch fleming flower flowers ford forbes forster fowler
fraser freeman french frost fuller gale gardiner gardner garner george gibbons gibbs gilbert giles gill
glover goddard goodman gordon gould grant greaves greenwood gregory griffin hale hamilton hammond hancock
hanson harding hardy harper harrington hart hartley harwood haynes heath hewitt hicks higgins hilton hobbs
hodgson holden holland hollis holt hooper hope horton houghton howard howarth howe hudson hull hunter hurst
hutchinson hyde ingram irving jacobs jarvis jenkinson jennings jordan joseph kay kemp kent kerr kirby kirk
knowles lamb lambert lane law lawson leach leonard leslie little lowe lucas lyons mackenzie mackay mahmood
malik mann manning marsden marsh may mcintosh mcintyre mckay metcalfe miles mohammed morrison morton moss
muir naylor newman newton nicholls nicholson nixon norman norris north norton nash o'keefe oliver osborne
page parkes parkin parkinson parsons patterson payne peacock pearson perkins perry peters pollard poole pope
porter potter potts pratt preston ramsay randall reed reeves reid rhodes richards riley rose rowe sanders
sanderson savage schofield scott sharp sharpe shah shepherd short sims sinclair skinner slater spencer
stanley steele stone storey sullivan summers sutton swift sykes talbot tate thomson thornton todd townsend
tucker tyler underwood wade wallace walton warner warren waters watts webster weston wheeler whitehead
whitehouse whittaker wilkins wilkes willis winter woods woodward yates york young kowalski kowalska nowak
wisniewski wisniewska wojcik kaminski kaminska lewandowski lewandowska zielinski zielinska szymanski
szymanska wozniak dabrowski dabrowska kozlowski jankowski mazur kwiatkowski krawczyk piotrowski grabowski
pawlowski michalski nowakowska adamczyk dudek popescu ionescu popa dumitru stan marin radu munteanu ivanov
ivanova petrov petrova dimitrov kovalenko shevchenko bondarenko melnyk novak horvath nagy szabo toth hoxha
shehu gashi krasniqi sharma gupta chowdhury choudhury rahman islam miah uddin akhtar bibi iqbal sheikh
shaikh qureshi siddiqui chaudhry chaudhary mirza raja rana sidhu dhillon sandhu grewal bains dosanjh desai
mehta joshi nair reddy rao das bose sen chatterjee banerjee kapoor verma mishra aslam akram hassan hussein
osman abdi farah warsame mohamud jama nur yusuf okafor okeke okonkwo obi eze nwosu nwachukwu okoro adeyemi
adebayo adeleke afolabi ogunleye oyelaran balogun bello ibrahim musa sule mensah owusu asante boateng osei
appiah agyeman addo amoah moyo ncube ndlovu sibanda dube chikwanha mutasa tembo banda phiri kamau njoroge
otieno odhiambo wanjiku tesfaye haile bekele tadesse ghebremedhin diallo ba camara sesay kamara conteh
jallow ceesay nguyen tran pham huynh vu dang bui chen wang li zhang liu huang wu zhou xu sun zhao yang lin
chan wong cheung lau ng santos reyes cruz garcia gonzalez rodriguez fernandez silva pereira costa ferreira
`;

/** Family names seldom met here. */
export const RARE_SURNAMES = `
abbott abernathy abshire altenwerth ankunding armstrong auer aufderhar bahringer balistreri bartell
bartoletti bashirian batz bauch baumbach bayer beahan beatty bechtelar becker bednar beier berge bergnaum
bergstrom bernhard bernier blanda blick boehm bogan bogisich bosco botsford boyer bradtke brakus braun
breitenberg brekke bruen buckridge cartwright casper cassin champlin christiansen conn connelly conroy
considine corkery cormier corwin cremin crist crona cronin cruickshank cummerata cummings daugherty deckow
denesik dibbert dicki dietrich dooley dubuque durgan ebert effertz emard emmerich erdman ernser fadel fahey
feeney feest feil flatley frami franecki franey friesen fritsch gerhold gerlach gislason gleason gleichner
goldner gorczany gottlieb goyette grady greenfelder greenholt gulgowski gusikowski gutkowski gutmann haag
hackett hagenes hahn haley halvorson hamill hammes hane hansen harber hartmann hauck heaney heathcote
hegmann heidenreich heller herman hermann hermiston herzog hessel hettinger hickle hilll hilpert hintz
hirthe hodkiewicz hoeger homenick hoppe huel huels hyatt jacobi jacobson jakubowski jaskolski jast jerde
johnston kassulke kautzer keebler kemmer kerluke kertzmann kessler kiehn kihn kilback kirlin klein kling
klocko koch koelpin koepp kohler konopelski koss kovacek kozey krajcik kreiger kris kshlerin kub kuhic
kuhlman kuhn kulas kunde kunze kuphal kutch kuvalis labadie lakin lang langosh langworth larkin larson
leannon lebsack ledner leffler legros lehner lemke lesch leuschke lind lindgren littel lockman lubowitz
lueilwitz luettgen macgyver macejkovic maggio mante marquardt marvin mayer mayert mcclure mccullough mcglynn
medhurst mertz metz moen mohr monahan morar morissette mosciski mraz mueller muller murazik nader nicolas
nienow nikolaus nitzsche oberbrunner okuneva olson ondricka orn ortiz osinski pacocha padberg pagac parisian
paucek pfannerstill pfeffer pollich pouros powlowski predovic prohaska prosacco purdy quigley quitzon rath
ratke rau raynor reichel reichert reinger rempel renner rippin ritchie robel rogahn rohan rolfson romaguera
roob rosenbaum ruecker runolfsdottir runolfsson runte russel rutherford sanford satterfield sauer sawayn
schaden schaefer schamberger schiller schimmel schinner schmeler schmidt schmitt schneider schoen schowalter
schroeder schulist schultz schumm schuppe schuster senger shanahan simonis sipes skiles smitham spinka
sporer stamm stanton stehr steuber stiedemann stoltenberg stracke streich stroman strosin swaniawski thiel
tillman torp torphy towne trantow tremblay treutel turcotte ullrich upton vandervort veum volkman von
vonrueden waelchi walter watsica wehner weimann weissnat welch wiegand wilderman williamson willms windler
wintheiser wisoky wisozk wiza wolff wuckert wunsch wyman yost yundt zboncak zemlak ziemann zieme zulauf
adamczak adamek adamiak adamiec adamowicz adamski adamus aleksandrowicz andrzejczak andrzejewski antczak
augustyn augustyniak baginski balcerzak banach banasiak banasik banas baran baranowski baranski bartczak
bartkowiak bartnik bartosik bednarczyk bednarek bednarski bednarz bialas bialek bialkowski biedrzynski
bielak bielawski bielecki bielski bieniek biernacki biernat bienkowski bilski bober bochenek bogucki bogusz
borek borkowski borowiec borowski bozek broda brzezinski brzozowski buczek buczkowski buczynski budzinski
budzynski bujak bukowski burzynski bak bakowski blaszczak blaszczyk cebula chmiel chmielewski chmura
chojnacki chojnowski cholewa chrzanowski chudzik cichocki cichon cichy ciesielski ciesla cieslak cieslik
ciszewski cybulski cygan czaja czajka czajkowski czapla czarnecki czech czechowski czekaj czerniak
czerwinski czyz czyzewski dobosz dobrowolski dobrzynski domagala domanski dominiak drabik drozd drozdowski
drzewiecki drozdz dubiel duda dudziak dudzik dudzinski duszynski dziedzic dziuba dabek dabkowski debowski
debski dlugosz falkowski fijalkowski filipek filipiak filipowicz flis florczak florek frankowski frackowiak
fraczek fratczak furman gadomski gajda gajewski gawel gawlik gawron gawronski galka galazka godlewski golec
golab golebiewski golebiowski graczyk grochowski grudzien gruszczynski gruszka grzegorczyk grzelak grzesiak
grzesik grzeskowiak grzyb grzybowski grzywacz gutowski guzik gwozdzik gwozdz goral gorecki gorka gorniak
gorny gorski gasior gasiorowski glogowski glowacki glab hajduk iwanowski iwanski izdebski jablonski
jackowski jagielski jagiello jagodzinski jakubiak janas janiak janicki janik janiszewski jankowiak janowski
janus janusz januszewski jaros jarosz jarzabek jasinski jastrzebski jaworski jaskiewicz jezierski jurek
jurkiewicz jurkowski juszczak jozwiak jozwik jedrzejczak jedrzejczyk jedrzejewski kacprzak kaczmarczyk
kaczmarek kaczmarski kaczor kaczorowski kaczynski kaleta kalinowski kalisz kania kaniewski kapusta karas
karczewski karpinski karwowski kasperek kasprzak kasprzyk kaszuba kawa kawecki kaluza kazmierczak kisiel
kita klimczak klimek kmiecik kmiec knapik kobus kogut kolasa komorowski konieczna konieczny konopka
kopczynski koper kopec korzeniowski kos kosinski kosowski kostecki kostrzewa kot kotowski kowal kowalczuk
kowalczyk kowalewski kowalik koza kozak koziel koziol kolakowski kolodziej kolodziejczyk kolodziejski
krajewski krakowiak krawiec kruk krukowski krupa krupinski kruszewski krysiak krzeminski krzyzanowski krol
krolikowski ksiazek kubacki kubiak kubica kubicki kubik kuc kucharczyk kucharski kuchta kucinski kuczynski
kujawa kujawski kula kulesza kulig kulik kulinski kurek kurowski kus kwasniewski kwiecien kwiecinski
kedzierski kedziora kepa klos klosowski lach laskowski lasota lenart lesiak leszczynski lewicki lesniak
lesniewski lipinski lipka lipski lis lisiecki lisowski maciejewski maciag mackiewicz madej maj majcher
majchrzak majewski majka makowski malec malicki malinowski maliszewski marchewka marciniak marcinkowski
marczak marek markiewicz markowski marszalek marzec maslowski matusiak matuszak matuszewski matysiak mazurek
mazurkiewicz mackowiak malecki malek maslanka michalak michalczyk michalik michalek michalowski mielczarek
mierzejewski mika miklas mikolajczak mikolajczyk mikulski milczarek milewski misiak misztal miskiewicz
modzelewski molenda morawski motyka mroczek mroczkowski mrozek mroz mucha murawski musial muszynski
mlynarczyk napierala nawrocki nawrot niedziela niedzielski niedzwiecki niemczyk niemiec niewiadomski noga
nowacki nowaczyk nowakowski nowicki nowinski olczak olejniczak olejnik olszewski orzechowski orlowski
ossowski ostrowski owczarek paczkowski pajak pakula palacz paluch panek partyka pasternak paszkowski pawelec
pawlak pawlicki pawlik pawlikowski palka piasecki piechota pieczek piekarski pietras pietruszka pietrzak
pietrzyk pilarski pilch piotrowicz piwowarczyk piorkowski piatek piatkowski pilat pluta podgorski polak
poplawski porebski prokop prus przybylski przybysz przybyl przybyla ptak puchalski pytel plonka raczynski
radecki radomski rak rakowski ratajczak robak rogala rogalski rogowski rojek romanowski rosa rosiak rosinski
rucinski rudnicki rudzinski rudzki rusin rutkowski rybak rybarczyk rybicki rzepka rozanski rozycki sadowski
sawicki serafin siedlecki sienkiewicz sieradzki sikora sikorski sitek siwek skalski skiba skibinski
skoczylas skowron skowronek skowronski skrzypczak skrzypek skora smolinski sobczak sobczyk sobieraj
sobolewski socha sochacki sokolowski sokol sosnowski sowa sowinski soltys soltysiak sroka stachowiak
stachowicz stachura stachurski stanek staniszewski stanislawski stankiewicz stasiak staszewski stawicki
stefaniak stefanski stelmach stolarczyk stolarski strzelczyk strzelecki stepien stepniak surma suski
szafranski szatkowski szczepaniak szczepanik szczepanski szczerba szczesniak szczygiel szczesna szczesny
szelag szewczyk szostak szulc szwarc szwed szydlowski szymczak szymczyk szymkowiak szyszka slawinski slowik
slowinski tarnowski tkaczyk tokarski tomala tomaszewski tomczak tomczyk tomys tracz trojanowski trzcinski
trzeciak turek twardowski urbanek urbaniak urbanowicz urbanczyk urbanski walczak walkowiak warchol wasiak
wasilewski wawrzyniak wesolowski wieczorek wierzbicki wilczek wilczynski wilk winiarski witczak witek
witkowski wiacek wiecek wieckowski wnuk wojciechowski wojtas wojtasik wojtczak wojtkowiak wolak wolinski
wolny wolski wos wrona wronski wrobel wroblewski wypych wysocki wyszynski wojcicki wojtowicz wasik wasowski
wegrzyn wlodarczyk wlodarski zaborowski zablocki zagorski zajac zajaczkowski zakrzewski zalewski zaremba
zarzycki zareba zawada zawadzki zdunek zielonka ziolkowski zieba zietek zwolinski zych zygmunt lapinski
luczak lukasiewicz lukasik lukaszewski sliwa sliwinski slusarczyk swiderski swierczynski swiatek zak
zebrowski zmuda zuk zukowski zurawski zurek zyla achim adam albu aldea alexa alexandrescu alexandru alexe
andrei anghel antal anton ardelean ardeleanu avram baciu badea balan balint banica banu barbu barbulescu
bejan biro blaga boboc bodea bogdan bota botezatu bratu bucur buda bunea burlacu calin catana cazacu chiriac
chirila chirita chivu ciobanu ciocan cojocaru coman constantin constantinescu cosma costache costea costin
covaci cozma craciun cretu crisan cristea cristescu croitoru cucu damian danciu danila dascalu diaconescu
diaconu dima dinca dinu dobre dobrescu dogaru dragan draghici dragoi dragomir dumitrache dumitrascu
dumitrescu dumitriu duta enache ene farcas filimon filip florea florescu fodor fratila gabor ganea gavrila
georgescu gheorghe gheorghita gheorghiu gherman ghita giurgiu grecu grigoras grigore grigorescu grosu groza
iacob iancu ichim ignat ilie iliescu ionita iordache iorga iosif irimia ispas istrate ivan ivascu kovacs
lazar luca lungu lupu macovei maftei manea manolache manole marcu marginean marinescu mateescu matei mazilu
micu mihai mihaila mihailescu mihalache mihalcea milea militaru mircea mirea miron miu mocanu moise moldovan
moldoveanu molnar moraru muntean muresan musat nastase neacsu neagoe neagu neamtu nechita necula nedelcu
negoita negrea negru nemes nica nicoara nicolae nicolescu niculae niculescu nistor nita nitu oancea olariu
olaru oltean olteanu oprea opris paduraru pana panait paraschiv parvu pasca pascu patrascu pavel petcu petre
petrea petrescu pintea pintilie pirvu popovici preda prodan puiu radoi radulescu rosca rosu rotaru rus rusu
sabau sandor sandu sarbu sava savu serban sima simion simionescu simon sirbu soare solomon staicu stanciu
stancu stanescu stefan stefanescu stoian stoica stroe suciu szasz szekely tamas tanase tataru teodorescu
toader toma tomescu trandafir trif trifan tudorache tudose turcu ungureanu ursu vaduva varga vasile
vasilescu vasiliu veres vintila visan vlad voicu voinea zaharia zamfir achari acharya adiga agarwal
ahluwalia ahuja arora asan bandopadhyay bhadresha bharadwaj bhat bhattacharya bhattathiri chattopadhyay
chaturvedi chopra deshpande devar dhawan dubashi dutta dwivedi embranthiri ganaka gandhi gowda guha guneta
iyengar iyer jain jangid jha johar kakkar kaniyar kaul khanna khatri kocchar mahajan marar mehra mehrotra
menon mukhopadhyay naik nambeesan namboothiri nayar nehru pandey panicker patil pilla pillai pothuvaal
prajapat saini sethi shukla sinha somayaji suthar tagore talwar tandon trivedi varma varman varrier abiodun
abiola abodunrin abosede adaobi adegboye adegoke ademayowa ademola adeniyan adeoluwa aderinsola aderonke
adesina adewale adewunmi adewura adeyemo afunku agboola agnes aigbiniode ajakaiye akerele akintade aligbe
amaechi aminat aremu atanda ayisat ayobami ayomide babalola babatunde bamisebi busari chibike chibuike
chidinma chidozie clare ebubechukwu egbochukwu ehigiator ekwueme elebiyo elizabeth emmanuel esther funmilayo
gbadamosi gbogboade habeeb hanifat isaac ismail isokun israel iyalla jamiu jimoh joshua justina katherine
kayode kimberly ladega latifat lawal makuachukwu maryam maryjane mayowa mobolaji mogbadunade motalo muinat
mukaram mustapha mutiat ndukwu ngozi nojeem nwogu nwuzor obiageli obianuju odunayo ogunbanwo ogunwande
okunola oladeji oladimeji olaoluwa olasunkanmi olawale olubukola olubunmi olufeyikemi olumide olutola
oluwakemi oluwanisola oluwaseun oluwaseyi oluwashina oluwatosin omobolaji omobolanle omolara omowale
onohinosen onose onyinyechukwu opeyemi osuagwu oyebola oyelude oyinkansola sabdat saheed samuel sanusi sarah
segunmaru sekinat sulaimon sylvester taiwo tamunoemi tella temitope tolulope uchechi wasiu wilcox wuraola
yaqub yussuf acheampong adadevoh adomah adomako adongo adu adusei adutwum afirifa afoakwa agyapong agyare
agyei agyemang ahortor akoto akowua akyeampong akyena amo amoa amoako amoasi ampadu ampofo amponsah andorful
ankra anokye ansa antwi appia asamoa asamoah asare asenso asiama asiedu awuah baafi baah baawia badu boadi
boadu boahen boakye boaten bona bonsra bonsu daako danso darko darteh dartey djokoto donkor duah dwamena
dzokoto fofie fosu gyamfi gyasi karikari koomson kumi kusi kwaakye kwarteng kyei mensa nkansa nkansah
nkrumah nsia nti ntiamoa ntim nyaako nyame nyantakyi obeng ofori ofosu okpattah okyere omani opoku oppong
opuku oti otiwa otuo prempeh quartey sarpong takyi tawia tweneboa twumasi wiafe yaamoa yawson yeboa yeboah
yirenkyi adebisi adegbite adekunle adelakun adelusi ademiluyi aderibigbe aderogba adesiyan adisa afolayan
afonja ajao ajayi ajewole akinrinola alabi aloba awodiran awolowo ayandokun ayoola babtunde bakare bamidele
bamiloye edun fadipe fagunwa fajimi falabi faleti faloye fasasi ibikunle ilori ilupeju iyanda jaiyeola
kolade kosoko koya makinde makinwa morawo ninalowo odetola odunsi ogindan oginni ogulana ogunbamigbe
ogunbiyi ogunbo ogunde ogunwobi ogunyeye ojo ojua olabode oladipupo olaiya olasupo olowokeere oloyede
olubode olugbayila olujimi olukotun olukunga olusanya oluwagbemi omidina omojola omotoso oparinde oshin
osuntokun owokoniran owolabi owoyemi oyadiran oyaifo oyeniyi oyetoro oyeyemi oyinlola paimo salako shekoni
sobowale soyinka abadan abay acar aclan adal adan adem adin akal akan akar akay akbaba akbay akbulut akcan
akdag akdemir akel akgoz akgul akgun akkan akkaya akkas akkor akkoyun akkoyunlu akkoc akkurt akman aksakal
aksel aksoy aksungur aktan aktay aktas akyel akyurek akyuz akcal akcay aksit alev alkan alkaya alpman
alpugan altan altun altuntas alyanak aras arda arslan arslanoglu asil aslan aslanoglu atakan atakol atan
atasever atay ates atik avan ayaz aybar aycan aydan aydemir aydogdu aygun ayhan aykan aykac aykurt aytac
aytek aytekin ayverdi agaoglu agca babacan babaoglu bademci bakan balaban barbarosoglu barlas baturalp
baydar baykam bayraktar bayraktutan baysoy basaran basoglu bekdik bektas bektasoglu berberoglu beserler
besikci besok bildik bilen bilgen bilgin bilgic birinci birlik boduroglu bolat boratav boz bozdogan bozkurt
bozoglu budak bulak bulut buruk bolukbas dagdas daglaroglu demir demirbas demirel denkel dizdar dogan durak
durmaz duygulu dusenkalkar egeli ekici eksioglu elicin elmastasoglu elciboga erbay erberk erbulak erdogan
erez erginsoy erkekli eronat erturk ercetin evliyaoglu gonultas gul guler gumuspala gunday gunes gurmen
hakyemez hamzaoglu kahveci kaplan kara karabulut karabocek karadas karaduman karaer kasapoglu kaya keseroglu
keskin kececi korkmaz korol koyuncu koc kocoglu kocyigit kuday kumcuoglu kunt kunter kurt kurutluoglu kutlay
kuzucu kormukcu kose koyluoglu kucukler limoncuoglu mayhos menemencioglu mertoglu nalbantoglu nebioglu
numanoglu okumus okur oraloglu orbay ozansoy paksut pekkan pektemek polat poyrazoglu pocan sepetci sezek
sinanoglu solmaz sozeri suleymanoglu tahincioglu tazegul tekand tekelioglu tekin tokgoz topaloglu topcuoglu
toraman tunaboylu tunceri turan tuglu tugluk turkdogan tutuncu tuzun uca uluhan velioglu yavuz yetkiner
yesilkaya yorulmaz yuksel capanoglu catalbas celik cetin cetiner cevik corekci onur orge oymen ozberk ozbey
ozbir ozcan ozdemir ozdenak ozdogan ozer ozgorkey ozkan ozkara ozkok oztonga oztuna ozturk unal sahin simsek
abbate abbondanza abbrescia accardi accardo accurso aceto acquadro acquaviva acquistapace adami adamo addari
addis adragna affinito agnello agostinelli agostini agresta aiello alaimo albanese albano alberti alcamo
alessandrini alessi alfano alfieri alivernini allegretti altieri amabile amadori amato ambrosini ambrosino
ambrosio amendola amerio amici amico ammoscato amoroso amoruso ancona andreoli andrisani anelli angeletti
angeli angelini angeloni angelucci annunziata anselmi anselmo antenucci antezza antonacci antonelli antonini
antonucci anzalone apicella aprile aquino aramini arcangeli argenio argento argiolas artioli asaro ascione
astolfi atzeni atzori avallone avola azara babini bacci baggio baiocco balboni baldacci baldassarre baldi
baldini baldo balducci balestra ballarin balsamo balzano bandini baraldi barbagallo barbarossa barbarulo
barbato barbera barberi barberis barbero barbieri barbiero barile barilla barletta barone baroni barreca
barresi barretta barsotti bartoli bartolini bartolomei bartolucci basile bassani bassi battaglia battista
battisti battistini bedini belli bellini bellomo bellotti bellucci belmonte belotti beltrame beltrami
belvisi benatti benedetti benedetto benetti benigni benini bennardo bentivoglio benvenuti benvenuto berardi
beretta bergamasco bergamini bernabei bernardi bernardini bernasconi bertaccini bertani bertelli berti
bertini berto bertolini bertolussi beso betti bevilacqua biagetti biagi biagini bianc biancheri bianchetti
bianchi bianchini bianco biasci biccari biggi bindi bini bionaz biondi bisconti bisio bizzarri bocchi boccia
bodini boffa bonanni bonanno bonato bonazzi bonelli bonetti bongiorno bongiovanni boni bonifazi bonini bono
bonomi bonomo bordoni borelli borghi borgia borrelli bortolin bortoluzzi bortot boscaino boschetti boschi
boscolo bosi botta bove bovolenta bozzi bozzo braia brambilla branca bresciani bressan briano brigandi
brignone brizzi brogi brumat brunelli brunetti bruni bruno bruschi bruzzone buccheri bucci bulgarelli
buongiorno buonomo burgio butera buzzi cabras caccamo caccavo cacciapuoti cacciatore cadoni caforio caggiano
caiazza caiazzo calabrese calabria calabro calafiore calandro califano callegari calligaris cali calo
camilli cammarata cammisa campagna campana campanella campanini campisi campo campoli canale cancelliere
cancellieri candela candido canepa cangiano canino cannas cannata cannella cannone canova cantagallo cantoni
capannolo capasso capecchi capelli capitani capizzi capoccia capocotta capogna capone caporaso cappai
cappelletti cappelli cappello cappiello capponi capraro capriotti capuano caputo cara caracciolo caradonna
carbone carboni cardella cardia cardinale cardinali cardini cardone careddu carella caretti caricari carini
carletti carli carlini carlino carloni carlotti carlucci carminati carnevale carnovale carollo carosi
carrara carraro carrieri carriero carrozza carrozzo carrus carta caruso carvelli casadei casadio casagrande
casale casali casano casavecchia cascio cascone casella caselli caserta casini casolaro cassano castagna
castaldi castaldo castellana castellani castellano castiello castiglioni casu casula catalano cataldi
cataldo catania catanzaro catarsi catellani caterino cattaneo cattani cavaliere cavalieri cavallari
cavallaro cavalli cavallini cavallo cavriani ceccarelli ceccarini cecchetti cecchi cecchini cecere celano
celentano celeste cellini centofanti cerrani cerrato cerri cerullo cerutti cesaretti cherchi cherubini
chessa chessari chiacchio chianese chiaravalle chiavacci chila chimenti chiodi chirico ciaccio ciacio ciampa
cianci ciani ciavarella cicala cicatiello ciccarelli cicchetti ciccone cifarelli cilli cimmino cinelli
cingolani cini cioffi cioni ciotola ciotti cipolla cipollaro cipolletta cipriani cipriano cirelli cirillo
citro cittadino ciuffetelli ciuffreda ciulla clemente coccia cocco colangelo colantuono colella coletta
colombo colonna colucci comito como concas conforti congiu coniglio consiglio conte conti contini contu
coppola corazza cordioli coretti corradi corradini corrado corrao correale corridori corsi corsini corso
cortese cortesi corti cortinovis cosentino coslovich cossu costantin costantini costantino costanza costanzo
cottone coviello cozzani cozzi cozzolino cremona cremonesi crepaldi crescenzi crespi crevatin crimi crippa
crisafulli criscenti crisci criscione crispino cristiano cristofaro critelli cruciani cruciata cucchiara
cucciniello cuomo curci curcio curreli cusimano cusumano cuzzocrea daidone dalmasso damiani damiano damico
daniele dante dattilo davoli degano degrassi deiana delfino delogu demontis demurtas denaro deriu desiderio
desogus destro diamanti diana dini dionisi distefano dodaro dolce dolci dominici donati donato donda doria
doro doronzo drago dragone dragoni duca ducci durante dutto egger elia eligibile epifani ercoli ermini
errante errera errichiello errico esposito evangelista evangelisti evola fabbri fabbricatore fabbro fabiani
fabiano fabris fabrizi fabrizio fadda falbo falchi falcioni falco falcone falzone fanara fancello fanelli
fantini fantozzi faraci faraone farella farin farris fasano fasoli fava favara favaro favero favre fazio
fedele federici federico feleppa felici feliziani femina ferilli ferluga ferracuti ferraiuolo ferrando
ferrante ferranti ferrara ferrari ferrarini ferrario ferraris ferraro ferrarotti ferreri ferrero ferretti
ferri ferrigno ferrini ferro ferroni festa festuccia fichera fierro filice filippi filippini filipponi fini
finocchiaro finotti fior fioravanti fiore fiorelli fiorentini fiorentino fiorenza fioretti fiori fiorillo
fiorini fiorucci fischetti flacco flore floridia florio floris foglia fois fonda fontana fonti forconi
forgione forlani formica fornara fortugno fortunato foschi francesca franceschi franceschini francesconi
francese franchi franchini franco franzoni franze frasca fratello fratti frau frezza frigerio frigo fucci
fumagalli fumarola fuoco furlan furno fusaro fusco gabriele gabrielli gaddini gagliano gagliardi galante
galasso galati galeazzi galluzzo gamberini gambino gamper gandolfo gangemi garau garavaglia gargiulo garifo
garofalo gaspari gasparini gasser gatta gatti gatto gaudiano gazzola gemma genchi genna gennaro genovese
gentili gerace geraci germani gervasi ghilardi giacalone giaccio giachi giacomelli giampaoli giampaolo
giannelli giannetti gianni giannini giannone giannotti gianotti giansante giardina giardini gigli giglio
gigliotti gioacchini gioia giordani giordano giorgetti giorgi giorgio giovannelli giovannetti giovannini
giovinazzo girardi giraudo girone giudice giuffrida giugliano giuliani giuliano giunta giusti giustra gobbi
golinelli govoni granata granato grande grandi grana grassi grasso gravina graziani graziano greco greppi
grieco grillo grimaldi grossi grosso gruber gruppuso gualtieri guarino guarneri guarnieri guastella guastone
guerra guerrieri guerriero guerrini guglielmi guida guidetti guidi guido guidotti gulino gulli gurrieri
gusmeroli hofer huber iacolare iacono iacovino iacovone iandolo iannaccone iannello ianni iannone iannucci
iaria iazzetta ierardi iezzi impellizzeri improta indelicato ingrassia ingrosso innocenti inzerillo iodice
iorio iotti iovino ippoliti ippolito iuliano izzi izzo kofler labate laezza lagana lai lamacchia lamberti
lana landi lanteri lanza lari latini latorre lattanzi lauri lavecchia lazzari lazzarini lazzaro leale lecca
ledda leggio lelli lentini lenzi leo leonardi leoncini leone leonetti leoni leopardi lepore lezzi liberati
librizzi licata liccardo licciardello licitra ligorio liguori liotta lipari lippi lippolis lisi litterio
liuzzi liverani locatelli locci loddo lodi loffredo loi loiacono lolli lombardi lombardini lombardo lonardi
longhi longo longobardi lopez lorenzini loreti loreto lorusso lotito lotti lovato lucarelli lucarini
lucchese lucchesi luchetti luchini lucia luciani luciano lucidi luconi lugli luise luongo lupi lupica lupo
luppi luppino luzi luzzi macaluso macchi macchia macri madonna maffei maggi maggiani maggiore magliocco
magnani magno maiello mainardi maio maione mair malagoli malaspina malatesta malavasi malerba malizia
maltese manca mancinelli mancini mancino mancuso manetti manfredi mangano mangione manica manicone
maniscalco mannino manno manti mantovani manzella manzi manzo maragno marangi marangon marangoni marani
marano marcelli marcello marchesan marchese marchesi marchesini marchetti marchetto marchini marciano marcon
marconi marcovecchio marcucci marega marelli maresca margiotta mari mariani mariano marinelli marini marino
marinucci mariotti mariucci marone marongiu marotta marra marras marrazzo marrone marsella marsili martelli
martellucci martina martinelli martines martino martorana martucci marzano marzi marziali marzocchi masala
mascia masciandaro mascolo masi masia masiero massa massari massaro massimi mastrogiacomo mastroianni
mastronardi mastropietro masucci matarazzo matera matranga matta mattei matteucci mattia mattioli maugeri
mauri maurizi mauro mautone mazza mazzanti mazzarella mazzaro mazzei mazzeo mazzi mazzini mazzocchi mazzola
mazzoleno mazzone mazzoni mazzotta mazzotti medeot medici medugno megna melandri mele melillo melis meloni
memoli mencarelli menconi menegatti mengoni menna menozzi meo mercuri mercurio mereu merli merlo merola
messana messina micco miccoli miceli micheletti michelucci micillo migliaccio miglio migliore mignogna milan
milani milano milazzo milella militello minelli mingarelli minniti miotto mirabella mistretta moccia modica
moffa molinari molinaro mollica molteni monaci monaco montagna montagner montalbano montalto montanari
montanaro montefusco monteleone montemurro monterosso montesano monti monticelli mora morabito morandi moras
mordenti morelli morello moretti moretto morgante moriconi morini moro moroni morra morreale morri morrone
mosca moscato moser mosti motisi motta mottola mulas munaro mura muratore murgia murolo murru murtas musella
musso musumeci nanni napoletano napolitano nappi narcisi narciso nardi natale natali nava navarra nazzaro
negri neri nesti nicastro niccolai nicoletti nicolini nicolosi nicolo nicosia nicotra nieddu nigro nobile
nobili nocentini nocera nocerino nota notaro noto novelli novello nucci nucera nuzzo occhipinti oggiano
oliva oliveri olivi olivieri oliviero olla orefice orlandi orlando orru orsini ortenzi ortolani ostuni
ottaviani ottaviano ottonello pacifici pacifico pacini padovan padula paganelli pagani pagano pagliai
pagliuca paladini palano palazzolo palermo palladino pallotta palma palmeri palmieri palmisani palmisano
palombi palombo palumbo panaro pandolfi panetta pani panico pantano panza panzeri paola paolella paoletti
paoli paolicelli paolillo paolini paolino paolucci paone paonessa papaleo papapietro papini pappalardo
paradiso pardini parente pariggiano paris parise parisi parrinello parrino pascale pascali pascarella
pascucci pasini pasqua pasquali pasquini passarelli passeri passero passuello pastore pastorelli pastorino
patane patriarca patrone patruno patti pavan pavani pavone peaquin pece pecora pecoraro pecorella pedone
pedrazzini pedroni pedrotti pellecchia pellegrini pellegrino pellicano pellitteri peluso pennestri penzo
pepe perego perilli perin perini perna peroni perotti perra perri perrini perrone perrotta perugini peruzzi
pesaresi pesce pession petito petralia petrarca petrella petrelli petrini petrone petronio petrucci pezzella
pezzi piacentini piana pianese pianigiani piazzolla pibiri picariello picchi piccinini piccione picco
piccoli pichler pieri pierini pierro pignatelli pilato pili pillitteri pinardi pini pintus pipitone piras
pircher piredda pirone pirrello pirrone pisani pisano pischedda pisciotta piscitelli piscopo pisu pittalis
pitzalis piva pivetta pizzi pizzimenti pizzitola pizzo pizzuti platania poggi poggio polese poletti poli
polidori polimeno politi polito polizzi pollina polverino pompei pompili pompilio porcari porcu postiglione
potenza pozzi pozzo pratesi pratico prato prencipe prete preziosi principato prisco privitera procopio
proietti provenzano puca pucci puccio puddu puggioni pugliese pugliesi puglisi puleo putzolu quaglia
quaranta quarta quinto raffa rago ragone ragusa raimondi raimondo rallo rambaldi ramella rampazzo randazzo
raneri ranieri raniolo ranucci rapisarda rapuano ratti rauso ravaioli rea reale recchia redaelli reina renda
renna renzi repetto restivo riccardi ricci ricciardi riccio riccobono ridolfi riggi riggio righetti righi
rigoni rinaldi riolo riparbelli riva rizza rizzi rizzo roberti rocca rocchi rocco rodigari rogolino rollo
romagnoli romanelli romani romaniello romanini romano rondinone rondoni rosati rosi rosselli rosset rossetti
rossi rossini rosso rotolo rotondo rotundo ruberto rubino rucco ruggeri ruggieri ruggiero ruotolo rusciano
russo saba sabatini sabatino sabato sabbatini sabia sabino sacchet sacchetti sacchi sacco saccone saia sala
saladino salamone salatiello salemi salemme salerno salierno salis salomone salvadori salvati salvatore
salvatori salvi salvucci salzano sammartano sammartino sanfilippo sanna sannino sansone santamaria
santangelo santarelli santarossa santarsia santarsiero santi santilli santinelli santini santo santoni
santori santoro santucci sapienza saponaro saporito saracino sardella sardina sarnataro sarti sartor sartori
sassano sassi sasso satta savini savoca savoia sbrana scaglione scala scalia scalise scalzo scano scanu
scarano scardino scarpa scarpellini scherini schettino schiavi schiavo schiavon schiavone schifano schillaci
schirru sciacca scocco scognamiglio scopece scorza scotti scrofani scuderi sebastiani secchi secci sechi
semeraro semprini senatore sepe serafini serafino serena sergi serpa serr serra sessa sestito severi
severino sevi sforza siciliano signorelli signorile signorini siino silenzi silvestri silvestrini silvestro
simeoli simeone simeoni simeti simoncelli simone simonetti simoni simonini simula sini sinopoli siracusa
siragusa siri soccorsi sodano soldati solinas sorbello sorce soro sorrentino sottile spada spadafora spadaro
spadoni spagnolo spagnuolo spano spanu sparacino spataro speranza spiga spina spinelli spizzirri stabile
staffieri stanzione stefani stella stigliano storti strano sucameli sucera surace suriano tacconi taddei
tagliabue tagliaferri talarico tallarico tallone tamburini tammaro tanzi taormina tarantino tarquini
tartamella tassi tassinari tasso tassone tataranni tavani tedde tedeschi tedesco telesca terenzi teresi
terlizzi termine terzi terzo testa tiano tiberti tilotta tiozzo tirelli tirri todaro tofani toldo tolomeo
tolu tomaselli tomasello tomasi tomassoni tomei tommasi tonelli tonini torchia torchio tornatore torre
torresi torrisi tortora tortorici toscano tosi totaro toti toto traini tralli trapani travaglini traverso
tretola trevisan triolo tripodi troisi trombetta trovato tucci tuccillo tufano tufo tumbarello tumino turchi
turco ugolini urbano urso usai vacca vaccari vaccaro vailati valente valenti valentini valentino valenza
valeri valle valletta valli vallone valsecchi vanni vannini varriale vascotto vassallo vecchi vella venezia
ventimiglia ventura venturelli venturi venturini vercesi verde verme veronese vezzoli viale vianello vicari
vichi vicinanza vicini vierin villani villari vincenzi vinci violante violi virgilio visani visconti visco
visentin visintin vitale vitali viti vitiello vittori viviani vizziello volpe volpi vuillermoz zaccaria
zaccaro zagaria zago zambon zamboni zambuto zampieri zanatta zanella zanelli zanetta zanetti zani zanon
zanotti zappacosta zappala zappia zedda zeni zennaro zingaretti zito zollo zordan zotti zucca zuliani zullo
zumbo zunino andre arnaud aubert aubry barbier benoit berger bernard bertrand blanchard breton brun caron
carpentier carre charpentier collet denis deschamps dubois dufour dumas dumont dupont dupuis dupuy durand
duval fabre faure fleury fontaine fournier francois gaillard garnier gauthier gautier gerard girard giraud
guerin guillaume guillot guyot hubert huet jacquet joly julien lacroix laine laurent leclerc leclercq
lecomte lefebvre lefevre legrand lemaire lemoine leroux leroy louis maillard marchal marchand marie martinez
marty masson mathieu menard mercier meunier meyer michel moreau morin moulin olivier perez perrin perrot
petit philippe picard pierre poirier pons prevost remy renard renaud renault rey richard riviere robert
roche rolland rousseau roussel roy royer sanchez vasseur vidal vincent antalova babkova bahnova balazova
barankova baranova bartovicova bartosova bacova bernolakova benova bicekova bielikova blahova bondrova
bosakova boskova brezinova bukovska chalupkova chudikova cibulkova cibulova cyprichova cigerova dankova
danova debnarova dejova dekysova dolezalova docolomanska droppova dubovska dudekova dullova dulova dusikova
dvoncova dzurjaninova davidova fabianova fajnorova farkasovska ficova filcova filipova finkova ftorekova
gasparovicova gasparova gocnikova gregorova gregusova grznarova hablakova habsudova haldova haluskova
halakova hankova hanzalova hascakova heretikova heckova hlavacekova hlinkova holubova holubyova hossova
hozova hraskova hricova hrmova hrusovska hubova ihnacakova janecekova janoskova jantosovicova janikova
jancekova jedlovska jendekova jonatova jurinova jurkovicova jurikova janosikova kafendova kaliska karulova
kenizova klapkova kmetova kolesarova kollarova kolnikova kolarova korecova kostkaova kostrecova kovacikova
kovacova kozova kocisova krajicekova krajcovicova krajcova krajcirova kralikova krupova kubikova kyselova
kallayova labudova lepsikova liptakova lisicka lubinova lukacova luptakova liskova madejova majeska
malachovska malisekova mamojkova marcinkova marianova masarykova maslova matiaskova medvedova melcerova
meciarova michalikova mihalikova mihalova mikloskova mikulikova mikusova milotova minacova misikova
mojzisova mokrosova moravcikova morova mydlova nemcova novakova obsutova ondrusova otcenasova paukova
pavlikovska pavukova pasekova paskova pelikanova petrovicka petruskova peskova plchova plekanecova
podhradska podkonicka poliakova pupakova rakova repiska romancikova rusova ruzickova rybnicekova rybarikova
rybarova samsonova sedliakova senkova sklenkova skokanova skutecka slastanova slobodnikova slobodova slotova
slovakova smrekova stodolova strakova strniskova svrbikova samelova sykorova tatarkova tatarova tatarkaova
thomkova tomecekova tomkova trubenova turcokova uramova urblikova vajcikova vajdova valachovicova valachova
valentova valuskova vanekova veselova vicenova visnovska vlachova vojtekova vydarena zajacova zimkova zimova
zaborska zubrikova capkovicova caplovicova carnogurska cierna cobrdova dadova duricova durisova sidlova
simonovicova skriniarova skultetyova smajdova soltesova soltysova stefankova stefanova sulcova surkova
svehlova stastna babka bahna bahno balaz baranka bartovic bartos baca bernolak beno bicek bielik blaho
bondra bosak boska brezina bukovsky chalupka chudik cibula cibulka cyprich ciger danko debnar dej dekys
dolezal docolomansky droppa dubovsky dula dulla dusik dvonc dzurjanin fabian fajnor farkasovsky fico filc
finka ftorek gaspar gasparovic gocnik gregor gregus grznar hablak habsuda halda haluska halak hanko hanzal
hascak heretik hecko hlavacek hlinka holub holuby hossa hoza hrasko hric hrmo hrusovsky huba ihnacak janecek
janoska jantosovic jancek jedlovsky jendek jonata jurina jurkovic jurik janosik kafenda kalisky karul keniz
klapka kmet kolesar kollar kolnik kolar korec kostka kostrec kovac kovacik kocis krajicek krajci krajco
krajcovic krajcir kralik kysel kallay labuda lepsik liptak lisicky lubina lukac luptak liska majesky
malachovsky malisek mamojka marcinko masaryk maslo matiasko medved melcer meciar mihalik mihal miklosko
mikulik mikus milota minac misik mojzis mokros moravcik mydlo nemec nitra obsut ondrus otcenas pauko
pavlikovsky pavuk pasek paska pasko pelikan petrovicky petruska pesko plch plekanec podhradsky podkonicky
poliak pupak repisky romancik ruzicka rybnicek rybar rybarik samson sedliak senko sklenka skokan skutecky
slastan sloboda slobodnik slota slovak smrek stodola straka strnisko svrbik samel sykora tatar tatarka
thomka tomecek tomka tomko truben turcok uram urblik vajcik vajda valach valachovic valent valuska vanek
vesel vicen visnovsky vlach vojtek vydareny zima zimka zaborsky zubrik capkovic caplovic carnogursky cierny
cobrda durica duris sidlo simonovic skriniar skultety smajda soltes stefanka sulc surka svehla stastny bakos
balla balogh balazs barta bodnar bognar borbely boros budai csonka deak dudas farago farkas fazekas feher
fekete fulop gulyas hajdu halasz hegedus illes jakab juhasz jonas katona kelemen kerekes kiraly kis kocsis
kozma lakatos lengyel lukacs laszlo magyar mezei marton meszaros nemeth olah orban orosz orsos papp pataki
pinter pasztor racz sipos somogyi soos szalai szekeres szilagyi szucs szoke sarkozi takacs torok vass vincze
virag varadi voros abeyta abrego abreu acevedo acosta acuna adame adorno agosto aguayo aguilar aguilera
aguirre alanis alaniz alarcon alba alcala alcaraz alcantar alejandro aleman alfaro alicea almanza almaraz
almonte alonso alonzo altamirano alva alvarado amador amaya anaya anguiano angulo aparicio apodaca aponte
aragon aranda arana arce archuleta arellano arevalo arguello armas armendariz armenta armijo arredondo
arreola arriaga arteaga atencio aviles ayala badillo baeza bahena balderas ballesteros barajas barela
barragan barraza barrera barreto barrientos batista banuelos becerra beltran benavides benavidez benitez
bermudez bernal berrios betancourt blanco bonilla borrego botello briones briseno brito bueno burgos
bustamante bustos baez cabrera cadena calderon calvillo camacho camarillo campos canales candelaria cantu
caraballo carbajal cardona carmona carranza carrasco carrasquillo carrera carrero carreon carrillo carvajal
casanova casares casarez casas casillas castaneda castellanos castillo castro cavazos cazares ceballos
cedillo ceja centeno cepeda cerda cervantes cervantez chacon chapa chavarria chavez cintron cisneros collado
collazo colunga concepcion contreras cordero cornejo coronado corrales correa cortes cortez cotto
covarrubias crespo cuellar curiel cardenas cordova delacruz delafuente delagarza delao delapaz delarosa
delatorre deleon delgadillo delgado delrio delvalle dominguez duarte duenas duran davila diaz echevarria
elizondo enriquez escalante escamilla escobar escobedo esparza espinal espino espinosa espinoza esquibel
esquivel estrada estevez fajardo farias feliciano ferrer figueroa flores florez fonseca frias fuentes gaitan
galarza galindo gallardo gallegos galvan gamboa gaona garay garibay garica garrido garza gastelum gaytan
giron godoy godinez gracia granado granados griego grijalva guajardo guardado guerrero guevara guillen
gurule gutierrez guzman galvez gamez gomez haro henriquez heredia hernandez herrera hidalgo hinojosa holguin
huerta hurtado ibarra iglesias irizarry jaime jaimes jaramillo jasso jimenez jurado juarez jaquez laboy lara
laureano leal lebron ledesma leiva lemus lerma leyva leon limon linares loera lomeli longoria loya lozada
lozano lucero lucio luevano lugo luna macias madera madrid maestas magana malave maldonado manzanares
marrero marroquin mascarenas mata mateo matos matias maya mayorga medina medrano mejia melgar melendez mena
menchaca mendoza menendez meraz mercado meza miramontes miranda mireles mojica molina mondragon monroy
montalvo montanez montano montemayor montenegro montero montes montoya montez morales moreno mota moya
munguia murillo muro muniz munoz marquez mendez naranjo narvaez navarrete navarro nazario negrete negron
nevarez nieto nieves nino noriega najera nunez ocampo ocasio ochoa ojeda olivares olivas olivera olivo
olivarez olmos olvera ontiveros oquendo ordonez orellana ornelas orosco orozco orta ortega osorio otero
ozuna pabon pacheco padilla padron palacios palomo pantoja paredes parra partida patino paz pedraza pedroza
pelayo perales peralta perea pena pichardo pineda pizarro pina polanco porras portillo posada prado preciado
prieto puente puga pulido paez quesada quezada quintana quintanilla quintero quiroz quinones quinonez rael
ramos ramirez rangel rascon raya razo regalado rendon renteria resendez reyna reynoso rico rincon riojas
rivas rivera rivero robledo robles rocha rodarte rojas rojo roldan rolon romero romo roque rosado rosales
rosario rosas roybal rubio ruelas ruiz rios saavedra saiz salas salazar salcedo salcido saldana saldivar
salgado salinas samaniego sanabria sandoval santacruz santana santiago santillan sarabia sauceda saucedo
sedillo segovia sepulveda serna serrano serrato sevilla sisneros solano soliz solorio solorzano solis soria
sosa sotelo soto suarez saenz tafoya tamayo tamez tejada tejeda tello terrazas teran tijerina tirado toledo
toro torres tovar trejo trevino trujillo tellez torrez ulibarri ulloa urbina urena uribe urrutia urias vaca
valadez valdez valdivia valdes valencia valentin valenzuela valladares vallejo valles valverde vanegas
varela vargas vega velasco velasquez velazquez venegas vera verdugo verduzco vergara viera villagomez
villalobos villalpando villanueva villarreal villasenor villegas vazquez velez veliz ybarra yanez zambrano
zamora zamudio zapata zaragoza zarate zavala zayas zelaya zepeda zuniga alvarez avalos avila adasevic ahic
ahmetspahic aksentijevic aleksic alfermann alidi alih alija alikavazovic alkhamis andrekovic andriska
angster antoni arap arhanic arlovic arman arpasi arsic azinic acic asimi azdajic babatz babic baburic bacalo
badjuk bahun bajer bakaran bakarec baki balat balaskovic balazevic baleta balincic baljak balogsandor baltin
bandic bandicstimac bandl banicjokic banjari banov baranjec barbaricsehic bardek baretta barinic barisic
bartulin bastajic batinicsantic bato beissmann bekavac belcar belenzada benasicpavlovic berak beribak
bernatovic biglebauer biljan bilogravic bilopavlovic biskicmerkas bjelanovic bjeljac blatancic blazevic
bobeta bobinac bokanovic bolkovac bomestar borovac bockai bosnjakovicholik bozicanin bradvic brahaj
brezovnjacki brinjak brisuda brniclevada bulaja bulat bulatovic buljat bunoza busak buslaver bucanin
buckalovic busetincan cacciamani cajner cajzler capek caric cartl cehmajster cimerman crnogaj csapo csordas
dabnjak dabcevic dadic dakickozic dalleaste damljanovic danenhauer darazac davidovic davidovicamic dasic
dejanovic delalic dera devald devcickatic divald dizanov djetka djurasek dobrosavljevic dokonal dokoza
dolacek domjan domljan dopsa doza draganovic dragin dragic dragojlov dragoviczafred drakcic dramlic drac
dracic draskovic drenjacevic drinjak dubravec dugaja dukovac dupan duvnjakculjak dzakmic dzakula dzal
dzanija elias fabijanovic fabjan faculjak fahham fajdetic faktor farcic fekonja filipan fisbah flaman
flanjak flacer folivarski francezi franciskovic franjicabramic franjiczelic frazi frigan fuga fundak furgala
gabud gages gagro gajdos gajec gajgicmatic gajski galinac galic galjer galosevic ganzzuparic garonja gavric
gaspic gazo genjega gerhardt glasnovic glavati glavac glumpak godanj golicsamarzija gombai gombay goricanec
gorjanski granat grebenarzarmen griesbacher grladinovic grozdanovic grubesicbarbir gunjaca gutal gutrovac
hadzibeganovic hafner hajdinjak hajnc halas handzic hango hanizar hannich hanzl haramija harac hasanica
havojic herjavec hidosanin hirnstajn hlapec hlasni hlavati hodanovac hodovanj hohosbabic homa horacek
hovanjek hresicdubaic hribar husakovichodzic huzanic ibranovic ihasz ilancic ivankovicbon ivancan ivas
ivkovac ispiranovic jadro jagica jagusic jakobek jakolic jakusmejarec jambor janekovic janevski janecic
janka jankovitch jankovicbeslic janosevicfranz janusko jarnec jauk jazbinsek jazvinsak jelica jenkac jerab
jeusa jokanovic jordanovic jostiak jovanovicfilicic jovancevic juraskovic jurisicspajic kabic kadnar kadri
kalamiza kalinski kalic kamber kamenicki kamenov kandecki kanic kanizaj kaproncai kapulica karadamis karan
karapetric kardos karika karlak karlinski karlic kasavica kaselj katarincek katoi katulic kazenski kacavenda
kemfelja kesina kihas kizivat klecina klisanin kljecanin kobela kobia kocman kofranek kogan kokar kolarac
kolesaric kolgjeraj kolompar kolundzicradic komak komaromy konrad konta koncar kopanec kopas korotaj korpas
korusac korsa kosalec kotrljanovic kovalski kragl krahovski krajina krajinovic krajnovic kralj kralja
kraljinovic kratofil kresonja krivda krkalo krusarovski krznaric kubena kudeljas kuhar kujavec kukuljica
kukuruznjak kunicbukovac kurevija kurjacic kurtak kurtanjek kutlija kuzmanic kuzmanicsarac kucinac kucara
kusan kvasina labus laforza laitkam lapcevic lenhard leutarevic levanic lesina lipar livaja livazovic
ljevnaic ljiljan loboda logozar losickrizmanic ludban lukacevic lukacin lukenda lukickovanovic luzaic
macanic macele macko madic madunicflauder madzic magdalenic magdic maglajic mahmudi majaca majnik majstrenko
maksimovic malbasik malecic malesevic malobabic malojcic maltasic malvic mamula manfred marak marakovic
marasovic maracic margic marinkovic maricevic markotic markovicsarac markus marmeggi maroevic marovic
marosicevic marunica marcec marcik marcinkovic maslac matanic mataz matijanic matijasevic matoric matusina
mautner mauzer masojevic megdanac menrat mesaric mesarosbelanji mihaljec mijakovic mijota mikac mikesicmerda
mikicvucak mikodanic mikula mikuta milak milankovic milisickovacevic miljanovic milla miodrag mitanovic
mican mlikota mohnacki moslavac mucalj mucavac muhar munda munkas muradbasic murati muzenjak nagypalfi
najduk nanaic naumovskicizmar nenadov nenadovic nesladek nezaj nikolickovacic nowosadek obrezanac odobasic
olbina ondrasek opacic opuvacic orak oravec orbanic orgulan orsanic osmak osmanlic otartic ovcina owais
ozanic pahanic pahert pajeska pajkuric pajtl pajcic palasti paljevic panezic papak paravinja parun pataca
patacic patila patko patrun paukovic paunkovic pavelic paver pavesic pavlacic pavrlisak pazmanj pasalic
peran persa petrijevcanin petrisevac petrovac pecar pecina pesorda piha pisarevic pitinac pivar piskorjanac
placento plantak plaskur plazonja plazonjic placko plascar plesa pleska pocrnja podbarac podpadac pogacic
polancec polsak ponjavic poprzan potocar prakatur prangart preloscan preradovic puacmatesic puharic
puskarcuk rabic rabljenovic radigovic radijevac radin radisevic radlovic radmanovic radomirovic radulic
radulovic raich rajs rajtek rajcevic rakaric rakovic rakusic ralbovski ramac randunkovic rangelov rasic
raspudic ratkovcic razic rascanin rehak remeta rencar repija ribar ribicgreganic rica rimai rittgasser
rogulja rosandic rothenbacher rozac rudan rusanoski sabljak sabolski sabolcec sadiki sadovic sadzak sagadi
samohod samohodaj sandic satner savevski schermann schumacher schutzbach sedarevic sitaric skandovic
skeledzija skenderija skorupan skracic skroban sladovic slamek slatinac slavkovic slobodjanac slonja
smailbegovic smaic smajlovic smiljan smiljanec smoljanec smoljanic sodar sokolicmihalak solak solga somrak
spasojevic srakic stanivukovic stanisa stankovicmarton stapic starcevicmatijasko stascik stokanovic stolla
stranski strepacki strikinac strmota stubican stuparic sunaric superina suvajac suvala susac svoboda svorcan
svrakacic svrtan szikra tabacek tahirovic takalic talapka talavanic tanackovic tanasijevic tanurdzic taslak
telak telebar telenta tikas timaric tomasevicrigo tomljanovic tonkovac topolovac totman tramposch travica
tretinjak tribuljak trtica tubanski tulla tunkova turajlic turnadzic turza tustonja ubavin udvardi ugarak
umolac utjesanovic vadlja vahala vaip vajdicka vajzenbach vakareskov val valencicbrkic valic varenina
varmuza varnica varzic varsava varzicbiuklia varzicbiuklija vavrikov vasadi vaska vegar veselicacatipovic
vezmar vidacek viderscak vidranjski vila vinketa vitman visekruna vlah vlasic vogronicopacic vranjic
vranjkoviccenan vracar vrbanac vrbas vrbaslija vrekalovic vujakovic vujeva vukadin vukaljevic vukalovic
vukanovic vukasovic vukasinac vuksanicpuljek vunak vucevac wdowiak weinand wershansky wertag zabrdac zadnik
zadravec zadric zagorsek zalar zapalac zbodulja zdelar zdencan zdravcevic zelenka zijan zimonja zlatanovic
zorica zrna zubak zvanic zvonar cenan cora corak cabro cajka cajko caleta canaki candrlic cancar catalinac
catic cavalic cavic cavlina cace celar celebija cengija cerkasin cipanj cisar cicmak cobanovic colina cudina
cvagic sadl safaric sagodic sajinovic sajtos sakanovic samsalovic santor sargac saric saruga sasek segavcic
segota sekularac senica sesta setula siketanc simak simatic simicsebalj simljesa siptar sobar solta sorsa
sostarec sostarko spernjak spiranec spoljaricperhat stajhofer stampf stangl stasni stefancic stimac striga
sulovnjak suman sundalic susak svab zagarac zalako zarkovic zgela zgrabljic zipac zivanovic ziviccojbasic
zizanovic zmegac zuljevicgrafina abadzija abadzic abazovic adamovic aguridic ajvazovic akifovic aksentic
aksin aksic aksovic aksam aladic aladzic alakovic alanovic alargic alavanja alavantic alicic aljancic
alkovic almasac alparac aluga andesilic andic andonov andonovic andrejevic andrejin andrejic antonic
antonovic antovic antunovic antusevic anucin anusic acimovic acin acanski asanin askraba askrabic asonja
asceric babac babalj babarogic babin babovic bajcetic bajcic bajsanski bakal balabanovic balasevic baletic
balevic balesevic banic banicevic banjac banjak banjalic barosevic barosevcic basara basaric bastac batnozic
bekjarev beko bekonja bekovac bekvalac bekcic belivuk belic belojevic belopoljac belovic belovukovic
belosevac belosevic belcevic benakovic birtasevic bircakovic bircanin bivolarevic bizetic bizumic bicanin
bjeletic bjelica bjelinic bjelivuk bjelic bjelicic bjelja bjelkic bjelobaba bjelobrk bjeloglav bjelogrlic
bjelojevic blacanin blaskovic blazanovic bocic bocokic bodiroga bogisavljevic bogoljubovic bogosavac bolta
boltic bolunovic bonderovic bondzic borilovic borincevic borisavljevic borkovacki borkovic borcanin bosanac
bosancic bosiljkic bosiljkovic bosiljcic bozalo bozdok bozdokov bozanic bozanovic bozickovic bozicic
bratojevic bratonozic bratovic brezo brezovac breskovic brezancic brkanovic brkic buac buaca bubalo bucalo
bucalovic buljin buljubasic buljugic bulovan bunusevac burani burazer burazor burevic burgic butarevic
cikota cilikan cimbaljevic cimesa cvetkovic cvetljanin cvetojevic cvetuljski cvijan cvijanovic cvijancevic
cvijetin cvijetinovic cvijetic cvijic cvjeticanin dabic dabizljevic dabovic dafunic dagovic daisevic dajic
dajlic dackovic dacovic dedejic dedijer devedzic devetak devrnja dimitrijevic dimitric dimitrovski dimic
dimkic dimkovic dimovic dimcevic dimcic dimsic dingarac dobrilovic dobrinkovic dolovic domanovic domazet
domisevac dondur donevic doncic doric doronjski dorontic dresevic drinic drljan drljaca drmanac drmanovic
drmoncic drvarevic drvenica drca drcelic dumanjic dumnic dvizac dvokic dvoranac dzenopoljac dzepina
dzigumovic dzigurski dzikic dzinic dzodanovic egelja egeljic egeric egic floricelovic fodulovic franic
gadzic gagic gagovic gagricic galjak galjen gavrilovic gavrovic gazdic gazibara gazivoda gacina gacinovic
gacanovic gacevic gacic gledic glintic glozanski gluhovic glukcevic glumac grabez grabic grabovac
gradistanac gradojevic grgurevic grkavac grkinic grubnic guzina gucanin gusanovic gusatovic gusavac gusevac
gusic gusovic heleta hrkalovic hrnjak ibric igov igric ilin ilincic ilisic ilic ilicin isakov icelic
istokovic isvan jablanov jacimovic jacovic jasarevic jeftic jeftovic jelacic jelasic jelisavac jereminov
jeremic jergic jerinic jerinkic jerkov jerkovic jevremov jevremovic jevremcevic jevric jevrosimov
jevrosimovic jevtanovic jevtic jevtovic jezdimirovic jezdic jockovic jokin jokic jokicic jokovic joksimovic
jovanovic jurasic jurisevic jurisin jurisic jurjevic kablinovic kadijevic kainovic kaitovic kajganic kalaba
kalabic kalajanovic kalajdzic kalajitovic kalajic kalendic karajcic karakasevic karaman karamarkovic
karamata karatosic karaulac karaulic karavidic karac karasicevic kacaniklic kacar kacarevic kasanin
kasikovic kasterovic kekic keleka keleman kitic kitonjic kicanovic kiceskulov kicevac kicema kicic
kisfalubac kladar kladarin klander klasanovic klacar klasnja klikovac klimovic klinac klincov klinic
kojcinovic kojcic kokanov kokanovic kokovic kokoskov kolak kolakovic kolarevic kolaric kolarov kolonja
kolovic kolundzija kolundzic komad komadinic komadinovic komanov komanovic komar komarica komarnicki komarov
komarcevic komarcic komatina komatinovic komatovic komazec komljen komljenovic komluski komnenic komnenov
komnenovic korda kordin kordic kordulup korica kostadinovic kostin kostic kotaranin kotaras kotarlic
kotarcevic kotevic kovinjalo kovincic kovjanic kovljenic kovrlija kovcin kozarac kozarev kozarevic kozarski
kozic kozlica kozlina kozlovacki kosanin kosarac kosevic kosnicar kosnicarevic kospic kostunica kosutarac
kosutic kragulj kraguljac kraincanic krajisnik krasic kremanac kremenovic kresoja kresojevic krestalica krga
krilovic krinulovic kristic krivaja krivacevic krivokuca krivosija krivosic krivcevic kricak kricka
krickovic krisan krisanov krisanovic krizic krkeljic krkic krkljus krkobabic krpovic krsmanic krsmanovic
krsmic krspogacin krstajic krstanovic krstekanic krstin krstinic krstivojevic krstic krsticic krstonic
kruskovic kruzevic krvavac krcevinac krcmar krcmarevic kupusinac kuraica kuridza kurija kurilic kurjacki
kurmazovic kurnoga kurobasa kurtuma kurucic kurucev kurcubic kusanovic kusic kusljevic kusljic kuzelj kuzet
kvacanovic kvekic kvrgic labalo laban labanac labotic laketa laketic lakic laletin lalic lambic lazanski
lazarac lazarev lazarevic lazarov lazendic lazetic lazin lazinica lazic lacman lacanin lacnjevac lelovic
lemaic lemajic lemic leontijevic leposavic lepovic lepsanovic lero lesendric levajac lecic lesevic lilic
ljubojevic ljubomirovic ljubotina ljubovic lomic lomovic lukendic lucanovic lucar lucic majkic majovic
majstorovic malinic malivuk malicanin manastirlic mandaric mandic mandokovic mandrapa manjak manjencic
marinovic marincic marisavljevic maric marjanov marjanovic markovic marsenic martac martinac martinov
martinovic matijevic matic opricovic opric opsenica opuic oraovcic orasanin orlovic oro palavestra
palackovic paligoric palija palikuca palic palisaski panisic panjak panjevic parmakovic parojcic parovic
patafta patarac patkovic patrnogic pavlicic pavlov pavlovic pavcic pacanin pacariz pasagic pasic penezic
penic penjisevic penovic pencic peovic pepelcevic perlas pjesivac pjescic plakalovic plamenac placic plejo
plemic pleskonjic popcic postic pozarac prebiracevic predin predic predojev predojevic predragovic preocanin
prerad prkosovacki protic prosic putincanin putnik puzavac puzigaca raca radinovic radisavic radisavljevic
radisavcevic radivojac radivojsa radonja radonjanin radonjic radotic radovac radovanac radovankovic
radovanlija radovanov radulaski radulj raduljeskovic raduljevic radusilovic radusinovic radusic raduski
rafailovic rajsic rakanovic rakas rapovac rasinac raspopovic rasetarevic rasetic rasevic rasovic rendulic
renovica renovcevic repac reskovic recevic romcevic rondovic rovcanin rozgic rockomanovic rosevic roskic
rumenic samolov samolovac sanadrovic sandalj sando simijonovic simin simic simicevic simjanovic simojlovic
simulov simunovic simurdic sladakovic sladic sladoje sladojevic slamarski slankamenac slijepac slijepcevic
slobodanovic sparic spasenic spasenovic spasic spaskovic spasojev stanijanovic stanijevic stanikic starovlah
stepanic stepanov stepanovic stevelic stevilovic suvajdzic suvajcevic suvacarov suzovic sucevic susa svircev
tamindzic tampolja tanjga tankosic tapavica tapavicki tatomirov teofilovic teokarevic teovanovic tepavac
tepavcevic tepic tepsa tepsic terzija terzin terzic tesla tevdenic tesanovic tica tihomirovic tijanic
timotic tintor tojic tomanovic tomasovic tomazovic tomas tomovic tomusilovic tomcic toncic topalov topalovic
topalski topisirovic topolovic treskavica trikic trikosanin trivkanovic ubavic ubavkic ubiparip ubiparipovic
ubner ubovic udicki udilovic udovicic udovicki udovcic ugljesic ugricic ugrcic ukraden ulemek uzelac varinac
varicak vejnovic vekecki vekic velaja velanac veselicic vesin vesic veskovic vracarevic vrugic vukelic
vukelja vukeljic vukobradovic vukobrat vuksanovic vukcevic vuksa vuksic vuleta vuletas vuletin vulic
vulicevic vulisic vulovic vulcevic vunjak vunturisevic vuceta vucetic vuckovac vuckovic vuco vucurevic zebic
zec zejak zekan zimonjic zinaic zinajic zindovic zipalovic zipancic ziramov zirojevic cukalac cukalovic
cukic cukovic cukteras culibrk cuslovic camagic camdzic capkunovic caprnjic carapina carapic caravesa carnic
carovic cavaljuga cavdarevic cokov colak colakovic colanic smitran smrcak sobota sorgic sormaz sotic sotra
sujdovic sukalo sukalovic sukara sutakovic sutanovac zerajic zeravica zirovic zivadinovic zivak zivaljevic
zivanac blekte budreiko gibala krauze liepa niedra skudra sprude zunda zvaigzne abele sileiko aigare alksne
andersone araja aspere auzina bajare balode bergmane belavske birzina birzniece biseniece blaua bondare
brenke briede brunkevica buile busa berzina berzite birina cauna celma celmina calite cirule danielsone dege
dombrovska dreimane dzene dzirkale dirike eglite endzina fogele freimane gaile gailite gasjune graudina
gribuste groduma grinberga gruba jankovska jansone jukuma jumike jekabsone kalna kalnina kalnaja kaleja
karlsone kaulina koha koka krance krastina kraule krieva krievina kronberga kreslina krumina kulmane
kurzemniece karklina klavina laivina landmane lapina lapsina lasmane latkovska lauberga legzdina lejina
lejniece lielmane liepina lodina logina loca lidaka luse matisone mazjane medne meiere meksa meldere
melngaile meskuna meskune mihailova mikelsone morozova muceniece muizniece namike ose ostrovska ozere ozola
ozolina pakalniete paltere pauluka pavlovska petrovska podniece podzina porgante pretkalnina pridane
priedite putnina pukite perkona petersone ratniece riekstina romanovska rozenbaha rozite rozkalne rubene
rudzite runce salmina sauliete serzante sietniece silina smuge sondore sosare sproge strautina strautmane
strazdina sukute sejeja sile teicane tiltina tuca talberga tirele vaivade valtere vanaga vecumniece
veinberga veisa vilka vilsone vintere viluma volle vaciete vitina vitola vitolina vituma zarina zeidmane
zeltina ziemele zvejniece zviedre zvinele zalite zibere abolina aboltina cudara keizare kenina sirova steina
sirante udre aigars alksnis andersons arajs aspers auzins bajars balodis bergmanis belavskis birzins
birznieks bisenieks blaus bondars brenkis briedis brunkevics builis berzins berzits birins caune celmins
celms calitis cirulis danielsons degis dombrovskis dreimanis dzenis dzirkalis dirikis eglitis endzins
fogelis freimanis gailis gailitis gasjuns graudins gribusts grodums grinbergs grube ivanovs jankovskis
jansons jukums jumikis jekabsons kalnins kalns kalnajs kalejs karlsons kaulins kohs koks krancis krastins
kraulis krievins krievs kronbergs kreslins krumins kulmanis kurzemnieks karklins klavins laivins landmanis
lapsins lasmanis latkovskis laubergs legzdins lejins lejnieks lielmanis liepins lodins lacis licis lidaks
lusis matisons mazjanis mednis meiers mekss melderis melngailis meskuns mihailovs mikelsons morozovs
mucenieks muiznieks namikis osis ostrovskis ozers ozolins ozols pakalnietis palters pauluks pavlovskis
pencis petrovskis podnieks podzins polis porgants pretkalnins pridans prieditis putnins pukitis perkons
petersons ratnieks riekstins romanovskis rozenbahs rozitis rozkalns rubenis rudzitis runcis salmins
saulietis serzants sietnieks silins smugis sondors sosars sprogis strautins strautmanis strazdins sukuts
sejejs silis teicans tiltins tucs talbergs tirelis vaivads valters vanags vasils vecumnieks veinbergs veiss
vilks vilsons vinters vilums vollis vacietis vitins vitolins vitols vitums zarins zeidmanis zeltins ziemelis
zvejnieks zviedrs zvinelis zalitis zibers abolins aboltins cudars keizars kenins sirovs smits sirants udris
abel abicht abraham abramovic abt achilles achkinadze ackermann ade ahlke ahrenberg ahrens aigner albert
albrecht alexander alizadeh allgeyer amann amberg anding anggreny apitz arendt arens arndt aryee
aschenbroich assmus astafei axmann baarck bachmann badane bader baganz bahl balcer balck balkow balnuweit
balzer banse bartels barth barylla baseda battke bauer bauermeister baumann baumeister bauschinger bauschke
beavogui beckel beckmann bedewitz beele beggerow beh behr behrenbruch belz benecke benner benninger benzing
berends berner berning bertenbreiter bethke betz beushausen beutelspacher beyer biba bichler bickel
biedermann bieler bielert bienasch bienias biesenbach bigdeli birkemeyer bittner blaschek blassneck bloch
blochwitz blockhaus blum blume bogdashin bogenrieder bohge bolm borgschulze bork bormann bornscheuer
borrmann borsch boruschewski bosler bourrouag bouschen boxhammer boyde bozsik brandenburg brandis brandt
brauer brehmer breitenstein bremer bremser brenner brettschneider breuer briesenick bringmann brinkmann brix
broening brosch bruckmann bruder bruhns brunner bruns brautigam bromme bruggmann buchholz buchrucker buder
bultmann bunjes burghagen burkhard burkhardt burmeister busch buschbaum busemann busse bussmann byrd bohm
bonisch borgeling borner bottner buchele buhler buker bungener burklein buscher buttner carlowitz carlsohn
caspari caspers chapron christ cierpinski clarius cleem cleve conrad cordes cornelsen cotthardt cronjager
crosskofp dahm dahmen daimer damaske danneberg danner daubner daudrich dauer daum dauth dautzenberg decker
deckert deerberg dehmel deja delonge demut dengler denner denzinger derr dertmann dethloff deuschle
dieckmann diedrich diekmann dienel dietz dietzsch diezel dilla dingelstedt dippl dittmann dittmar dittmer
dix dobbrunz dobler dohring dolch dold dombrowski donie doskoczynski dragu drechsler drees dreher dreier
dreissigacker dressler drews duma dutkiewicz dyett dylus dachert dobel doring dorner dorre eberhard
eberhardt ecker eckhardt edorh effler eggenmueller ehm ehmann ehrig eifert einert eisenlauer ekpo elbe
eleyth elss emert emmelmann ender engel engelen engelmann eplinius erdmann erhardt erlei erm ernst ertl
erwes esenwein esser evers everts ewald fahner faller farber fassbender faulhaber fehrig feld felke fenner
fenske feuerbach fietz figl figura filipowski filsinger fincke finke fischer fitschen fleischer fleischmann
floder flottmann forkel forst frahmeke franke franta frantz franz franzis franzmann frauen frauendorf
freigang freimann freimuth freisen frenzel frey fricke friedek friedenberg friedmann friedrich friess frisch
frohn frosch fuchs fuhlbrugge fusenig fust gaba gabius gabler gadschiew gakstadter galander gamlin gangnus
ganzmann garatva gastel gatzka gauder gebhardt gehre gehrig gehring gehrke geiger geisler geissler gerbennow
gerdel gerschler gerson gesell geyer ghirmai ghosh giehl gierisch giesa giesche gilde glatting goebel
goedicke goldbeck goldfuss goldkamp goldkuhle goller golling gollnow golomski gombert gotthardt gottschalk
gotz goy gradzki graf grasse gratzky grau greb greger greithanner greschner griem griese grimm gromisch
grossheim grosskopf grothaus grothkopp grotke grundmann gruning gruszecki grotzinger grun gruner gummelt
gunkel gunther gutjahr gutowicz gutschank gobel gockeritz gohler gorlich gormer gotzelmann guldemeister gunz
gurbig haack haaf habel hache hackbusch hackelbusch hadfield hadwich haferkamp hajek hallmann hamann
hanenberger hannecker hanniske hargasser harnapp harter harting hartlieb hartwig hartz haschke hasler hasse
hassfeld haug hauke haupt haverney heberstreit hechler hecht hedermann hehl heidelmann heidler heinemann
heinig heinke heinrich heinze heiser hellmann helmke helpling hengmith henkel hennes hense hensel hentel
hentschel hentschke hepperle herberger herbrand hering hermecke herms herold herrmann herschmann hertel
herweg herwig herzenberg hess hesse hessek hessler hetzler heuck heydemuller hiebl hildebrand hildenbrand
hilgendorf hillard hiller hingsen hingst hinrichs hirsch hirschberg hirt hodea hoffman hoffmann hofmann
hohenberger hohl hohn hohnheiser holdt holinski holtfreter holz holzdeppe holzner hommel honz hooss horak
horna hornung hort huckestein hudak huebel hugo huhn hujo huke huls humbert huneke huth haber hocke hoft
hohne honig hordt hubenbecker hubl hubner hugel huttcher hutter ibe ihly illing isak isekenmeier itt jacob
jagusch jahn jahnke jakobs jakubczyk jamrozy jander janich janke jansen jarets jegorov jellinghaus jeorga
jerschabek jess jossa jucken jung jungbluth jungton jurgens kaesmacher kahl kahlert kahles kahlmeyer
kallabis kallensee kampf kampschulte kappe kappler karhoff karrass karst karsten karus kass kasten kastner
katzinski kaufmann kausemann kawohl kazmarek keil keiner keller kelm kempe kemper kempter kerl kern
kesselring kesselschlager kette kettenis keutel kiessling kinadeter kinzel kinzy kirch kirst kisabaka klaas
klabuhn klapper klauder klaus kleeberg kleiber kleinert kleininger kleinmann kleinsteuber kleiss klemme
klinger klink klopsch klose kloss kluge kluwe knabe kneifel knetsch knies knippel knobel knoblich knorr
knorscheidt knut kobs kochan kock koczulla koderisch koehl koehler koenig koester kofferschlager kohle
kohlmann kohnle kohrt koj kolb koleiski kolokas komoll konig konow konya koob kopf kosenkow koster koszewski
koubaa kowalick kowalinski kozakiewicz krabbe kraft kral kramer krauel kraus krause krauspe kreb krebs
kreissig kresse kreutz krieger krippner krodinger krohn kron krueger krug kruger krull kruschinski krockert
kroger kubera kufahl kuhlee kuhnen kulimann kulma kumbernuss kummle kunz kupfer kupprion kuprion kurnicki
kurrat kurschilgen kuschewitz kuschmann kuske kustermann kutscherauer kutzner kwadwo kahler kather kohrbruck
kohre kolotzei kopernick koseoglu kuhnert kuhnel kuhnemund kuhnke kusters kuter laack ladewig lakomy lammert
lamos landmann lange langfeld langhirt lanig lauckner lauinger lauren lausecker laux leberer lehmann leibold
leide leimbach leipold leist leiter leiteritz leitheim leiwesmeier lenfers lenk lenz lenzen lepthin leschnik
letzelter lewin lewke leyckes lichtenfeld lichtenhagen lichtl liebach liebe liebich liebold lienshoft
lindenberg lindenmayer lindner linke linnenbaum lippe lipske lipus lischka lobinger logsch lohmann lohre
lohse lokar loogen lorenz losch loska lott loy ludolf lufft lukoschek lutje lutz lowa lubke maak maczey
madetzky madubuko maier maisch malkus mallmann malucha manns manz marahrens marchewski margis marner
marquart marschek martel marx marxen mathes mathies mathiszik matschke mattern matthes matula mau maurer
mauroff maybach mebold mehl mehlhorn mehlorn meier meisch meissner melzer menga menne mensing merkel
merseburg mertens mesloh metzger metzner mewes michallek mielke mikitenko milde minah mintzlaff mockenhaupt
moede moedl moeller moguenara mohrhard molitor moller molzan montag moormann mordhorst morgenstern morhelfer
moritz motchebon motzenbbacker mrugalla muckenthaler mues mulrain machtig mader mogenburg mohsner moldner
mollenbeck mollinger morsch muhleis nabein nabow nagel nannen nastvogel nau naubert naumann neimke nerius
neubauer neubert neuendorf neumair neumann neupert neurohr neuschwander ney nicolay niedermeier nieklauson
niklaus noack nodler nolte normann northoff nussbeck nytra noh oberem obergfoll obermaier ochs oeser olbrich
ophey orth orthmann oschkenat osenberg ostendarp ostwald otte otto paesler pajonk pallentin panzig paschke
patzwahl paukner peselman petzold pfeiffer pfersich pfingsten pflieger pflugner philipp pichlmaier piesker
pietsch pingpank pinnock pippig pitschugin plass platzer plauk plautz pletsch plotzitzka poehn poeschl
pogorzelski pohl pohland pohle polifka pollmacher ponitzsch porsche poschmann pottel prah prange prediger
pressler preuk preuss priemer proske pusch poche poge raabe rabenstein rach radtke rahn ranftl rangen ranz
rapp raubuch raukuc rautenkranz rehwagen reiber reichardt reichling reif reifenrath reimann reinberg reinelt
reinhardt reinke reitze renk rentz renz reppin restle restorff retzke reuber reumann reus reuss reusse
rheder richter riedel riediger rieger riekmann riepl riermeier riester riethmuller rietmuller rietscher
ringel ripken ritosek ritschel ritter rittweg ritz roba rockmeier rodehau rodowski roecker roggatz rohlander
rohrer rokossa roleder roloff roos rosbach roschinsky rosenauer rosenbauer rosenthal rosksch rossberg
rossler roth rother ruch ruckdeschel rumpf rupprecht ruth ryjikh ryzih radler rantsch rodiger rottger rucker
rudiger ruter sachse saflanis sagafe sagonas sahner saile sailer salow salzer salzmann sammert sarvari
sattelmaier sauerland saumweber scc schacht schaffarzik schahbasian scharf schedler scheer schelk
schellenbeck schembera schenk scherbarth scherer schersing scherz scheurer scheuring scheytt schielke
schieskow schildhauer schima schimmer schindzielorz schirmer schirrmeister schlachter schlangen schlawitz
schlechtweg schley schlicht schlitzer schmalzle schmid schmidtchen schmitz schmuhl schnelting schnieder
schniedermeier schnurer schoberg scholz schonberg schondelmaier schorr schott schottmann schouren schrader
schramm schreck schreiber schreiner schreiter schroder schuermann schuff schuhaj schuldt schult schulte
schultze schulz schulze schumann schupp schuri schwab schwalm schwanbeck schwandke schwanitz schwarthoff
schwartz schwarz schwarzer schwarzkopf schwarzmeier schwatlo schweisfurth schwennen schwerdtner schwidde
schwirkschlies schwuchow schafer schaffel schaffer schaning schockel schonball schonbeck schonebeck
schonenberger schonfeld schonherr schonlebe schotz schuler schuppel schutz schutze seeger seelig sehls
seibold seidel seiders seigel seiler seitz semisch senkel sewald siebel siebert siegling sielemann siemon
siener sievers siewert sihler sillah sinnhuber sischka skibicki sladek slotta smieja soboll soller sollner
sommer somssich sonn sonnabend spahn spelmeyer spiegelburg spielvogel spitzmuller sporrer sprenger spottel
stahl stang stanger stauss steding steffen steffny steidl steigauf steinecke steinert steinkamp steinmetz
stelkens stengel stengl stenzel stephan steuk stief stifel stoll stolle stolz storl storp stoutjesdijk
stratmann straub strausa streck streese strege streit streller strieder striezel strogies strohschank strunz
strutz stube stockert stoppler stower sturmer suffa sujew sussmann suthe sutschet swillims szendrei soren
surth tafelmeier tasche taufratshofer tegethof teichmann tepper terheiden terlecki teufel theele thieke
thimm thiomas thriene thranhardt thust thyssen thone tidow tiedtke tietze tilgner tillack timmermann
tischler tischmann tittman tivontschik tonat trampeli trauth trautmann travan treff tremmel tsamonikian
tschiers tschirch tuch tucholke tudow tuschmo tachl tobben topfer uhlemann uhlig uhrig uibel uliczka ullmann
umbach umlauft umminger unger unterpaintner urbansky urhig vahlensieck vangermain vater venghaus verniest
verzi vey viellehner vieweg voelkel vogel vogelgsang vogt voigt vokuhl volk volker volkmann vona vontein
wachenbrunner wachtel wagner waibel wakan waldmann wallner wallstab walther walz wartenberg waschbusch
wassilew wassiluk wehrsen weidlich weidner weigel weiler weimer weis weiss weller welsch welz welzel weniger
wenk werle werner werrmann wessel wessinghage weyel wezel wichmann wickert wiebe wiechmann wiegelmann wierig
wiese wieser wilhelm wilky willwacher wimmer winkelmann winkler wischek wischer wissing wittich wittl
wolfarth wollenberg wollmann woytkowska wujak wurm wyludda wolpert woschler wuhn wunsche zach zaczkiewicz
zahn zaituc zandt zanner zapletal zauber zeidler zekl zender zeuch zeyen zeyhle ziegler zimanyi zimmer
zimmermann zinser zintl zipp zipse zschunke zuber zwiener zumsande ostringer uberacker albuquerque almeida
alves amado amaral amorim andrade anjos antunes araujo assuncao azevedo baptista barbosa barros borges
branco cardoso carneiro carvalho coelho correia cunha domingues esteves falcao faria fernandes fidelis
figueiredo fraga freitas furtado gomes goncalves guerreiro henriques jesus lacerda leite lima loureiro
lourenco lourinho macedo machado magalhaes maia mariz medeiros meireles melo mendes mesquita monteiro moraes
morais moreira moura nascimento neto neves nobre nogueira nunes oliveira paiva peixoto pimentel pinheiro
pinho pires queiroz raposo ribeiro rodrigues saraiva simoes soares sousa tavares teixeira vaz veiga vicente
vieira xavier dolejsi horky horejsi janku janu jirku koci pavlu petru adamcova adamova adamkova albrechtova
ambrozova andrlova andelova antosova bajerova balcarova balogova balounova baresova bartonova bartoskova
bartakova bartunkova barakova bauerova bayerova bastova bazantova bednarikova bednarova bendova benesova
beranova bergrova berkova berkyova bernardova berankova bezdekova beckova becvarova bittnerova blazkova
blechova bobkova bohackova bohacova borovickova boudova bouckova bouskova bockova brabcova brabencova
bradova bradacova braunova brejchova brozkova brozova brychtova brazdilova brazdova bubenikova buchtova
burdova buresova burianova buriankova buckova byrtusova bartova bilkova bila binova bohmova belohlavkova
brizova cahova chaloupkova chalupova charvatova chlupova chladkova chmelarova chmelikova chovancova chroma
chudobova chvojkova chvatalova chytilova cihlarova coufalova cisarova danilova danisova demetrova
dittrichova divisova dlouha dobesova dobiasova dobrovolna dohnalova dokoupilova dolejsova doleckova
dolezelova doskocilova dostalova doubkova doubravova dousova docekalova dockalova drozdova drabkova dubska
duchonova dudkova dudova dufkova dunkova duskova dvorska dvorakova dvorackova dedkova eliasova erbenova
fantova farkasova fejfarova fenclova ferencova ferkova fialova fiedlerova fischerova fiserova florianova
fojtikova foltynova formanova formankova fouskova fortova francova frankova fridrichova frydrychova fuchsova
fuksova fucikova gabrielova gajdosova gaziova gottwaldova grubrova grundzova grygarova gaborova hajna
hamplova hanouskova hanusova hanzlova hanzlikova hanakova hanackova hartmanova havelkova havlova havlikova
havlickova havrankova haskova heczkova hegerova hejdova hejdukova hejlova hejnova hendrychova hermanova
hermankova hladka hladikova hlavata hlavackova hlavacova hlouskova hlavkova hoffmannova hofmanova holanova
holasova holcova holeckova holoubkova holikova homolkova homolova hornikova hornickova horova horska
horvathova horvatova horakova horackova hornakova houdkova houskova hovorkova hoskova hrabalova hrabovska
hradecka hradilova hrbkova hrbackova hrdinova hrdlickova hrda hrncirova hrochova hromadkova hronova
hrubesova hruba hruskova hruzova hubackova hudcova hudeckova humlova husakova huskova hynkova hajkova halova
hanova hyblova hulkova jahodova jakesova jaklova jakoubkova jakubcova janatova jandova janeckova janotova
janouskova janovska jansova janakova janackova janickova jancova jancikova jaresova jarosova javurkova
jaskova jechova jedlickova jelenova jelinkova jenickova jerabkova jezkova jezova jindrova jirkova jirouskova
jirsova jirakova jirankova jiraskova jirikova johnova jonasova junkova jureckova jurcikova juricova janska
jilkova jirova kabatova kaderabkova kadlecova kafkova kaisrova kalasova kalinova kalivodova kalouskova
kalousova kalova kalabova kamenikova kantorova kaplanova karasova karbanova karlova karlikova karaskova
kasalova kavkova kazdova kacirkova kankova kanova kasparova kasparkova kasikova kindlova kleinova klementova
kleckova klimentova klimesova kloudova klouckova klimova knapova knotkova kochova kocianova kocmanova
kocourkova kohoutkova kohoutova kolarikova kolkova kolmanova kolackova komarkova kominkova konecna konickova
kopalova kopecka kopeckova kopecna koprivova korbelova kosinova kosova kostkova kosikova kotasova kotkova
kotlarova kotrbova koubkova koubova koudelkova koudelova koukalova koutna kourilova kovarikova kovarova
kozlova kozakova korinkova kostalova krajickova kratochvilova krausova krejcova krejcikova krejcirova
kristofova kropackova kroupova krupickova krupkova kralova kralickova kratka krcmarova kubcova kubelkova
kubesova kubicova kubisova kubova kubankova kubatova kubinova kubickova kucharova kuchtova kudlackova
kudrnova kuklova kulhava kulhankova kuncova kunesova kupcova kupkova kurkova kucerova kucova kuzelova
kvapilova kvasnickova kynclova krenkova kreckova krivankova krizkova krizova lacinova lackova lakatosova
landova langova langrova lavickova lebedova leva linhartova lorencova loudova ludvikova lukesova lukaskova
lukasova latalova libalova machalova machacova machova machalkova machackova mackova macurova macakova
majerova maleckova malinova malikova mareckova maresova markova martincova martinkova marsalkova marsikova
masopustova matouskova matousova matulova matuskova matysova matyasova matejkova matejickova maxova mayerova
mazankova manakova marikova maskova medkova melicharova menclova mensikova mertova michalcova michalova
michnova michalkova mikesova mikova mikulova mikulaskova minarikova minarova mirgova mickova mlejnkova
mladkova mlcochova mokra molnarova moravcova moravkova motlova motyckova moudra mouckova mrkvickova mrazkova
mrazova mrackova muchova musilova muzikova myskova malkova mullerova nagyova najmanova navratilova nedbalova
nedomova nedvedova nejedla nesvadbova neubauerova neumannova neumanova necasova nesporova nguyenova noskova
novosadova novotna novackova nemeckova odehnalova olivova olahova ondrova ondrackova orsagova otahalova
paleckova papezova patockova paulova pavelkova pavlasova pavlicova pavlikova pavlickova pazderova parizkova
pechova pechackova peckova pekarova pekarkova pelcova pernicova peroutkova peterkova petrakova petrasova
petrikova petrickova perinova pestova pilarova pilatova pivonkova placha plackova pluharova plskova
podzimkova pohlova pokorna polanska polachova polakova polackova polaskova polivkova popelkova pospichalova
pospisilova potuckova pourova pracharova prazakova prchalova prochazkova prokesova prokopova provaznikova
proskova praskova pruchova prusova ptackova pankova patkova pichova pisova pribylova prikrylova prihodova
psenickova radova rambouskova ratajova raskova remesova rezkova richtrova roubalova rousova rozsypalova
rudolfova rybova rysava racova rydlova ruzkova sadilkova samkova schejbalova schmidtova schneidrova
schwarzova sedlakova sedlackova sedlarova sehnalova seidlova seifertova sekaninova semeradova severova
sikorova sivakova skalicka skalova sklenarova skopalova skorepova skacelova skrivankova slaba sladka
slaninova slavikova slavickova slezakova slovackova slukova sladkova slamova smejkalova smetanova smolkova
smolova smolikova smrckova smrzova smutna smekalova sobkova sobotkova sochorova sojkova sokolova sommrova
soukupova souckova sovova spurna spacilova srbova stara stankova stehlikova steinerova stejskalova stiborova
stoklasova strejckova strnadova strouhalova stranska stuchlikova studena studnickova stupkova starkova
suchomelova sucha suchankova sukova svatonova svatosova svacinova svitakova svobodova svozilova svetlikova
synkova syrova tancosova tepla tesarova ticha tomanova tomeckova tomesova tomankova tomaskova tomasova
tranova trnkova trojanova truhlarova travnickova trckova tureckova turkova tuckova tvrda tvrdikova taborska
tothova triskova tumova uhlirova uhrova ulrichova urbancova urbanova urbankova vackova vaculikova valesova
valova valaskova vanickova vancurova vaneckova vargova vavrikova vankova vaskova vasakova vasickova
vejvodova vernerova vesela veverkova vecerova vilimkova vinsova vitaskova vlasakova vlkova vlckova
voborilova vodickova vodrazkova vodakova vojtkova vojtova vojtiskova vojtechova vojackova vokounova volfova
volkova volna vondrova vondrakova vondrackova vorlova vorlickova vorackova votavova votrubova voriskova
vrabcova vrbova vrzalova vranova vybiralova vydrova vymazalova vyskocilova vyslouzilova vachova vaclavkova
vaclavikova vagnerova valkova vavrova vanova vichova vitkova vitova viskova wagnerova waltrova webrova
weissova winklerova wolfova zachova zahradnikova zahradkova zajicova zajickova zapletalova zatloukalova
zavadilova zavrelova zborilova zdrazilova zednikova zelenkova zelena zelinkova zemanova zemankova zezulova
zikmundova zlamalova zoubkova zouharova zverinova zabranska zalesakova zamecnikova zarubova zikova cadova
capkova cechova cejkova cermakova cernochova cernohorska cerna cernikova cervenkova cervena cervenakova
cervinkova cihakova conkova curdova capova cizkova rehorova rehakova rehackova reznickova rezacova rihova
safarikova safrankova safarova sandova saskova sebelova sebestova sebkova sediva sedova sestakova sevcikova
silhava simeckova simkova simonova simakova simankova simackova simcikova simunkova sindelarova sindlerova
siroka siskova skodova skrabalova slechtova smerdova smidova snajdrova solcova spackova spickova splichalova
sramkova stefkova steflova stepankova stepanova sterbova subrtova sustrova svandova svarcova svecova
svejdova svestkova svabova salkova simova sipkova sipova zemlickova zigova zizkova zakova zackova zidkova
zdarska zurkova adamec ambroz andrle andel antos balcar baloun bartosek bartak bartunek barak basta bazant
bednarik benda benes beran berka berky beranek bezdek becka becvar blaha blazek blecha bobek bohac bohacek
borovicka bouda boucek bouska bocek brabec brabenec bradac brejcha broz brozek brychta brazda brazdil
bubenik buchta burda bures burian burianek bucek byrtus bilek bily bina belohlavek briza caha chaloupka
chalupa charvat chlup chladek chmelar chmelik chovanec chromy chudoba chvojka chvatal chytil cihlar coufal
danis danek demeter dittrich divis dlouhy dobes dobias dobrovolny dohnal dokoupil dolejs dolecek dolezel
doskocil dostal doubek doubrava dousa docekal dockal drabek dubsky duchon dufek dunka dusek dvorsky dvorak
dvoracek dedek erben fanta fejfar fencl ferenc ferko fiala fiedler fiser florian fojtik foltyn forman
formanek fousek franek fridrich frydrych fuksa fucik gabriel gazi gottwald grundza grygar hajny hampl
hanousek hanus hanzlik hanak hanacek hartman havel havelka havlik havlicek havranek hasek heczko heger hejda
hejduk hejl hejna hendrych hermanek hladky hladik hlavaty hlavac hlousek hlavka hofman holan holas holec
holecek holoubek holik homola homolka hornik hornicek horsky horvat hornak houdek houska hovorka hosek
hrabal hrabovsky hradecky hradil hrbek hrbacek hrdina hrdlicka hrdy hrncir hroch hromadka hron hrubes hruby
hruska hruza hubacek hudec hudecek huml husak husek hynek hybl hulka jahoda jakes jakl jakoubek jakubec
janata janda janecka janota janousek janovsky jansa janak janacek janicek janca jancik jares javurek jasek
jech jedlicka jelen jelinek jenicek jerabek jez jezek jindra jirka jirousek jirsa jirak jiranek jirasek
jirik junek jurecka jurcik jurica jansky jilek jira kabat kaderabek kadlec kafka kala kalas kalina kalivoda
kalous kalousek kalab kamenik kantor karban karel karlik karasek kasal kavka kazda kacirek kanka kaspar
kasparek kasik kindl klement klecka kliment klimes klouda kloucek klima knap knotek kocian kocourek kohout
kohoutek kolarik kolek kolman kolacek komarek kominek konecny konicek kopal kopecky kopecek kopecny kopriva
korbel kosina kosik kotas kotek kotlar kotrba kouba koubek koudela koudelka koukal koutny kouril kovarik
kovar kozel korinek kostal kratochvil krejci krejcik krejcir kristof kropacek kroupa krupicka krupka
kralicek kratky kuba kubec kubelka kubes kubis kubanek kubat kubin kubicek kuchar kudlacek kudrna kukla
kulhavy kulhanek kunc kunes kupec kupka kurka kuca kucera kuzel kvapil kvasnicka kyncl kysela krenek krecek
krivanek kriz krizek lacina lacko landa langer langr lavicka lebeda linhart lorenc louda ludvik lukes lukas
lukasek latal libal macek machala machac machalek machacek macura macak majer malecek malina maly marecek
martinec martinek marsalek marsik masopust matous matousek matuska matys matyas matejka matejicek maxa
mazanek manak marik masek medek melichar mencl mensik merta michal michalec michna miko mikulasek minarik
minar mirga micka mlejnek mladek mlcoch mokry moravec moravek motl motycka moudry moucka mrkvicka mrazek
mracek musil muzik myska macha najman navratil nedbal nedoma nedved nejedly nesvadba neuman necas nespor
nosek novosad novotny novacek novy nemecek odehnal ondra ondracek orsag otahal palecek papez patocka pavelek
pavelka pavlas pavlica pavlik pavlicek pazdera parizek pechacek pecka pekar pekarek pelc pernica peroutka
peterka petr petrak petras petrik petricek perina pesek peska pesta pilar pivonka plachy placek pluhar plsek
podzimek pokorny polansky polach polacek polasek polivka popelka pospichal pospisil potucek prachar prazak
prchal prochazka prokes provaznik prosek prasek prucha prusa ptacek patek picha pribyl prikryl prihoda
psenicka rada rambousek rataj raska remes rezek richtr roubal rous rozsypal rudolf ryba rysavy rydl ruzek
sadilek samek schejbal sedlak sedlacek sedlar sehnal seidl seifert sekanina semerad severa sivak skala
skalicky sklenar skopal skorepa skacel skrivanek slaby sladky slanina slavik slavicek slezak slovacek sluka
slama smejkal smetana smola smolka smolik smrcka smrz smutny smekal sobek sobotka sochor sojka soukup soucek
sova spurny spacil srb stary stehlik steiner stejskal stibor stoklasa strejcek strnad strouhal stransky
stuchlik studeny studnicka stupka starek suchomel suchanek suchy suk svaton svatos svacina svitak svozil
svetlik synek syrovy tancos teply tesar tichy toman tomek tomanek tomasek trnka trojan truhlar travnicek
trcka turecek tucek tvrdik tvrdy taborsky triska tuma uher uhlir ulrich urbanec vacek vaculik vala valenta
valasek vanicek vancura vanecek vavrik vasek vasak vasicek vejvoda verner vesely veverka vecera vilimek vins
vitasek vlasak vlk vlcek voboril vodicka vodrazka vodak vojta vojtisek vojtech vojacek vokoun volek volf
volny vondra vondrak vondracek vorel vorlicek voracek votava votruba vorisek vrabec vrba vrzal vrana vybiral
vydra vymazal vyskocil vyslouzil vacha vaclavek vaclavik vagner valek vavra vana vicha vit vitek visek
zahradnik zahradka zajic zajicek zatloukal zavadil zavrel zboril zdrazil zednik zeleny zelinka zeman zemanek
zezula zikmund zlamal zoubek zouhar zverina zabransky zalesak zamecnik zaruba zika cada cech cejka cermak
cernoch cernohorsky cernik cerny cervenka cerveny cervenak cervinka cihak conka curda cizek rehor rehacek
reznicek rezac riha safarik safranek safar sanda sebek sebela sebesta seda sedivy senk sestak sevcik silhavy
simek simecek simanek simacek simcik simunek sindelar sindler siroky siska skoda skrabal slechta smerda smid
snajdr solc spacek spicka splichal sramek stefek stefl stepan stepanek sterba subrt sustr svanda svarc svec
svejda svestka salek sipek zemlicka ziga zizka zacek zidek zdarsky
`;

/** Family names that are also Welsh words. */
export const SURNAMES_THAT_ARE_WELSH_WORDS = `
brown ward khan ali hogan prys gwyn gwynn tomos bond craig drew grant newton reid todd das sen addo
`;
