/**
 * Which words are first names, all folded to plain lower case: Welsh, English, Irish, Scottish, Polish, Romanian
 * and other eastern European, South Asian, Arabic, African, East Asian, and names common among Romani and Traveller
 * families, with everyday short forms. The second list holds rarer names, trusted only with a capital or after a cue;
 * it is drawn from the name lists of @faker-js/faker (MIT licence, Copyright 2022-2026 Faker).
 */

/** Names in everyday use in Wales and England. */
export const FIRST_NAMES = `
olivia amelia isla ava ivy florence lily mia willow rosie sophia isabella grace daisy freya poppy ella
evelyn elsie charlotte sienna evie phoebe aria harper alice millie emily maya matilda sofia charlie luna ada
eva ayla bonnie maeve arabella aurora maisie margot mila violet hallie penelope ivie orla lottie eliza robyn
maryam nancy edith zara heidi lyla nova lola hannah esme delilah rose eleanor jessica lucy zoe molly ellie
holly chloe abigail imogen lexi gracie amber jasmine summer erin megan bethany amy leah katie scarlett
georgia faith hope skye lacey tilly darcey darcy maddison madison layla lilly lilah skyla lexie callie myla
mabel martha iris thea beatrice clara anna sarah sara laura rebecca emma gemma nicola stacey stacy tracey
tracy kelly kerry kirsty donna michelle lisa joanne joanna julie karen susan sue debbie deborah dawn jackie
jacqueline jane janet janice jayne jean jennifer jenny jill joan judith judy kay kim kimberley kimberly
leanne lesley linda lindsay lindsey lorraine louise lynn lynne mandy amanda margaret maria marie marion mary
maureen melanie mel natalie natasha pamela pam patricia pat paula pauline penny rachel rachael rosemary ruth
sally samantha sam sandra sharon sheila shirley sophie stephanie steph susanne teresa theresa tina toni
tracie valerie vera veronica victoria vicky vicki vikki wendy yvonne zena kayleigh kayley kaylee keeley
keely kylie chantelle shanice shannon shania courtney chelsea jade jodie jody kirsten lauren lyndsey naomi
demi paige tasha tanya tania roxanne billie bobbie frankie stevie charlene cheryl carly carla carrie cassie
candice cara ceri cerys ciara claire clare danielle dannielle dani elaine elizabeth beth betty bet liz
lizzie eileen ellen elle esther eve fiona frances francesca fran gail gillian gill glenda gloria hayley
hazel heather helen hilary hilda ingrid irene isabel isobel isabelle josephine josie joyce joy julia juliet
june kate katherine catherine cath cathy kathleen kathryn katy kath kathy kirstie lara lena leona liana
lillian lorna lucinda lydia mackenzie maddie maxine mercedes mercy miranda moira mollie monica morag muriel
myra nadia nadine nell nellie niamh nicole nikki nicky nina nora norma olive peggy petra philippa pippa
priscilla rhiannon rhianna rita rhoda roberta rosa rosalind roseanne rowena sabrina sadie saffron savannah
selina serena shelley shelly sherry shona sian simone siobhan sonia sonya stella suzanne sylvia tamara
tamsin tara tess tessa thelma trudy una ursula vanessa verity vivien vivienne winifred aimee alana alex
alexa alexandra alexis alison ali allison alma amelie amie andrea angela angie angelina anita ann anne
annabel annabelle annette annie antonia april audrey barbara bella belinda bernadette beryl bev beverley
brenda bridget bronwyn brooke bryony camilla carmel carmen carol carole caroline catrina celia charity
chrissie christina christine cindy connie constance cora coral corinne crystal cynthia daphne deirdre delia
della denise diana diane dianne dolly doreen doris dorothy edna effie elena ellis eloise elspeth emilia enid
eryn estelle ethel eunice faye felicity fern flora gaynor georgina geraldine gertrude ginny glynis gwyneth
harriet hettie honor hollie imelda ida iona jacinta jan janine jasmin jaime jamie jess jessie jo jocelyn
jodi jojo joni kacey kaci kara karina kat kaya kaye keira kelsey kendra kiera kimmy kyra lana leila leigh
lilian lilith lois lou luisa lynda lynette lynsey mae maggie mair marcia marianne marilyn marina marjorie
marlene martina mavis meg melissa melody mildred millicent mina minnie misha morgan myfanwy natalia nerys
nesta olga ophelia paloma paris patience patsy pearl phyllis polly porsha portia prudence queenie raven
reanna rebekah becky becca becki bex renee rhea ria robin rochelle romy rosalie rosanna roz ruby sasha
scarlet selena shauna sheena shirelle shireen sinead steffi sunny susie suzie suzy sybil tabitha tallulah
tammy tegan terri tia tiana tiegan tiffany tilda tiff toyah trish tricia trixie velma venus viv wilma yasmin
yasmine zelda tyler-leigh ellie-mae lily-mae ella-mae lilly-mae lacey-mae gracie-mae lexi-mae ellie-may
ava-mae demi-leigh kaycee kaydee kayden teigan tegan-leigh carys-ann emma-jane sarah-jane mary-ann mary-jane
peggy-sue anne-marie ann-marie rose-marie noah muhammad mohammed mohammad mohamed george oliver arthur leo
theo theodore luca freddie oscar archie jude henry alfie finley finn albie reggie teddy arlo thomas tommy
lucas max isaac jack joshua josh james jim jimmy jaxon roman rory ezra harry harrison edward ed eddie ted
hugo hudson tobias toby elijah eli elias louie louis alexander sebastian seb caleb ethan benjamin ben benny
zachary zac zach zack riley rowan jacob jake samuel sammy joseph joe joey daniel dan danny david dave davey
davy dai william will bill billy willy liam charles chas chaz mason logan dylan nathan nate luke matthew
matt matty matthias michael mike mick mikey mickey christopher chris kris andrew andy drew anthony tony
robert rob robbie bob bobby richard rich rick ricky dick stephen steven steve mark marc martin marty paul
peter pete pietro simon si stuart stewart stu kevin kev keith gary gaz garry gareth graham graeme geoff
geoffrey jeff jeffrey gordon craig colin carl karl ian iain neil nigel norman patrick paddy philip phillip
phil ray raymond roger ronald ron ronnie roy russell ryan scott sean shaun shane sid sidney terry terence
trevor tim timothy tom tomos victor vic vince vincent wayne wesley wes warren alan allan allen al albert
bert alfred aidan aiden adam adrian aaron abraham abe angus barry baz bernard brad bradley brandon brendan
brett brian bryan bruce cameron callum calum cal carlton cedric christian clark clive clifford cliff clint
cody connor conor corey cory curtis cyril damian damien damon darren daz darryl daryl dean declan dennis
denis denzel derek desmond des dominic dom don donald doug douglas duncan dwayne dwight earl edgar edmund
edwin eric ernest ernie eugene evan felix fergus francis frank franklin fred frederick gabriel gavin gav
gene gerald gerard gerry giles glen glenn grant greg gregory gus guy hamish harold harvey hector herbert
horace howard hugh humphrey ivan ivor jackson jasper jason jay jayden jaden jared jed jeremy jerry jesse
joel john johnny jon jonny jonathan jordan julian justin kai kaiden kane keiran kieran kieron kelvin ken
kenneth kenny kenzie kian kirk kit kurt kyle lance laurence lawrence lee len lenny leon leonard leroy leslie
les lester lewis lionel lloyd luther malcolm marcus mario marshall marvin maurice maxwell melvin miles milo
mitchell mitch morris murray nathaniel ned nicholas nick nicolas noel oakley ollie olly omar orlando otis
owen pascal percy perry preston quentin ralph randolph reece rhys reginald reuben rex rhett roderick rod
rodney roland ross rufus rupert samson saul seth sheldon silas solomon spencer stan stanley stefan tad tate
terrence tristan troy tyler tyrone tyson vernon wallace walter wally warwick wilfred wilf winston xander
xavier zane zeke kaylan jayce jace blake brody carter chase cole cooper dexter dougie ewan euan fraser
gethin harley hunter jenson jensen kodi leighton lennon lincoln lochlan marley mckenzie nico parker phoenix
rafferty ralphie ronnie-lee rueben sonny tylor vinnie zayn dafydd dewi siani siwan sioned sionedd sion sior
mari marged margiad mared menna meinir mererid meleri meriel mirain mali malan manon modlen morfudd morfydd
nansi nan nanw nel nest nia non olwen owena rhian rhianedd rhianwen rhonwen rhoswen sali seren siriol tegwen
tegeirian tesni tirion wenna angharad anest anwen arianwen arwenna annwen alaw alwen alys beca bethan betsan
betsi branwen briallen bronwen buddug cadi cain caryl carys cari catrin cati ceinwen celyn ceridwen crisiant
delyth deilwen dilys dwynwen dwysan efa eilir eira eirian eirlys eirwen eiry elan eleri elen elin elinor
eluned elliw ellyw elsbeth enfys esyllt fflur ffion gaenor gladys glain glenys glesni gwawr gwen gwenan
gwenda gwendolen gweneira gweneth gwenfair gwenfron gwenith gwenllian gwenlli gwenno gwennan gwerfyl gwladys
gwyneira gwynfa haf hafwen haulwen hawys hedd heledd heulwen heulyn hefina heti iola indeg leisa leri lili
llinos llio llyr llywela lona lora lowri luned lleucu lluan mabli madlen mai magi mabon mefin meirwen
melangell nanno eurwen eurgain esli eurliw marian aled alun alwyn aneirin aneurin anwyl arwel arwyn arthen
bedwyr bendigeidfran berwyn bleddyn bryn brychan brynmor cadog cadwaladr cadfan cai caradog caron carwyn cas
cefin cellan ceredig cledwyn colwyn cynan cynfael cynfrig cynog cynwal cybi dafi deian deiniol deio delwyn
deri deryn dilwyn dion dyfan dyfed dyfrig edern ednyfed edryd edwyn eifion eifiona eilian einion einir
eirwyn elfed elfyn elgan elis elwyn emlyn emrys emyr endaf eurig eurof ffranc ffred geraint gerallt gerwyn
glyn glyndwr glynne gronw goronwy gruff gruffydd gruffudd guto gutyn gwern gwilym gwion gwyn gwynedd gwynfor
gwynoro harri hefin heddwyn huw hywel howell iago idris idwal iestyn ieuan ifan ifor iolo ioan iolyn
iorwerth islwyn ithel jac jaco jams llew llewelyn llywelyn llion lleu lyn macsen madog maelgwn maredudd
meical meilir meilyr meirion mei meredydd merfyn mervyn meurig mihangel myrddin neirin nedw nidian oswyn
osian owain padrig parri peredur penri prys pryderi rheinallt rhirid rhisiart rhobat robat rhodri rhun
rhydderch rhydian rolant selwyn seiriol siencyn steffan taliesin talfryn tecwyn tegid teifi tegwyn teilo
tomi trefor tudno tudur tudor twm urien wil wiliam wyn wynn wynne ynyr ywain ifer aoife caoimhe saoirse
roisin grainne clodagh eimear orlaith aisling ashling bronagh dearbhla fionnuala mairead oonagh nuala sorcha
padraig seamus eoin eoghan oisin cian cillian ciaran cathal diarmuid donal dara darragh fergal fintan
fiachra lorcan malachy niall odhran rian ronan ruairi tadhg tiernan conall colm cormac agnieszka ewa
malgorzata katarzyna krystyna magdalena monika beata dorota renata aleksandra kasia gosia ola asia basia
ania zosia zuzanna zuzia hania patrycja paulina karolina justyna iwona jolanta izabela sylwia dominika
milena kinga weronika wiktoria oliwia kamila marta piotr krzysztof tomasz pawel janusz michal marcin jakub
kuba lukasz mateusz dawid kamil wojciech mariusz dariusz zbigniew jerzy tadeusz henryk ryszard kazimierz
marek grzegorz jacek maciej rafal slawomir bartosz bartek szymon filip krystian radek przemek andrzej
stanislaw ioana andreea mihaela cristina alina daniela gabriela simona georgiana raluca ionut andrei
alexandru mihai florin marius cristian gheorghe vasile nicolae bogdan razvan catalin ivanka svetlana olena
oksana tetiana iryna yulia natalya ludmila oleksandr dmytro dmitri sergei sergiy volodymyr vladimir mykola
igor yuri boris ivana lenka zdenka jana tereza jiri jirka milan dusan zoltan laszlo istvan agnes eszter
ilona viktoria rasa jurgita vytautas darius mindaugas inga agne egle arturs kristaps liga ilze katrin blerta
arben ardit besnik drita fatmir shpresa luan elira dritan valbona yordanka dimitar georgi desislava gergana
plamen radka fatima aisha ayesha aaliyah khadija zainab zaynab mariam amina aminah safiya safia hafsa halima
hawa hadiya hana hiba huda iman inaya jamila khalida laila leyla lubna maha malika nabila naima noor nour
rabia rahma rania razia rukhsana rukaya saba sabah sadia saima salma samina samira sana shabana shabnam
shaheen shazia sumaya sumayyah tahira uzma yusra zahra zeinab zubaida ahmed ahmad abdul abdullah abdi
abdirahman abdulla amir anwar asif ayaan bilal faisal farhan farooq fahad hamza haroon hasan hassan hussain
hussein ibrahim imran iqbal ismail jamal junaid kareem karim khalid khaled mahmood mahmoud majid mansoor
mustafa nadeem nasir naveed umar osman usman rashid rizwan saeed sajid salim salman samir shahid shakil
suleiman tahir tariq wasim yasin yusuf yousef youssef zahid zain zakaria zubair priya anjali deepa divya
geeta gita indira jaya jyoti kavita kiran kamala lakshmi lata leela manisha meena meera neha nisha pooja
poonam puja radha rani rekha reena rina ritu rupa sangeeta sapna seema shanti shilpa shreya sita smita sonal
sunita sushma swati usha vidya amit amrit anil anand arjun ashok balwinder baljit deepak dev dinesh gurpreet
gurdeep gurinder harjit harpreet hardeep jaspreet jasvinder jaswinder kuldeep kulwinder manjit manpreet
mandeep mohan mukesh nikhil parminder prakash pradeep rahul raj rajesh rajiv rakesh ramesh ravi ravinder
rohan rohit sandeep sanjay satnam simran sukhdeep sukhwinder sunil suresh surinder tejinder varun vijay
vikram vinod mohinder sarbjit amandeep navdeep rajinder nusrat parveen nasreen tasnim tasneem farzana rehana
sultana begum jahanara shirin nazma adaeze adaobi amara amaka chiamaka chidinma chioma chinwe ebele ify
ifeoma ijeoma ngozi nkechi nneka nnenna obiageli oluchi uche uju abimbola adebayo adeola adesola adunni
ayodele ayo bola bukola bunmi damilola dayo ebun folake folasade funmi funke ibukun kehinde modupe morenike
olabisi oluwaseun seun sade simisola taiwo temi temitope titilayo tolu tunde yemi yewande yetunde abena
adwoa akosua akua ama efua esi afia kwame kofi kojo kwabena kwaku kwasi yaw nana chipo farai nyasha rudo
rumbidzai ruvimbo tafadzwa tanaka tatenda tendai tinashe tsitsi thandiwe thandi nomsa sipho themba zanele
lerato wanjiru wambui njeri nyambura achieng akinyi atieno otieno makena muthoni wangari wanjiku kamau
mwangi hodan ayan faduma fadumo hibo ifrah sagal ubah sahra deqa nimo asha hamdi filsan liban mahad guled
saynab selam tigist hiwot meron bethlehem yohannes tesfaye abebe dawit selamawit mebrahtu feven rahel winta
yonas lassana mamadou aminata fatou fatoumata awa binta oumar kadiatou isatou romany kizzy mizelli britannia
lementina savina cinderella tawny freedom goldie levi nelson hezekiah righteous sampson jimbo johnboy
billyjoe manfri wisdom shady lavinia kezia keziah mushy leander coralina liberty trinity fenella vashti
union ling xiu ying xiaoli wei jun hao ming hong linh thuy thao phuong trang hoa minh tuan dung nguyet
siriporn nok malee rosalinda marites lourdes analyn arlene jhun jomar bayani dalisay shaz caz kez kaz dee
deej debs shell shelle nats nat nic trace trev mags maz mo moe mol kels lainey leesh lils manda mand mazza
meghan mims nini pj tj cj jb kj dj ange ash bri char chan chels coco cyn dell dot dotty fifi flo franky gabs
gem gemz geo geri hev izzy issy jacs jules kaylz kell kerri kimmie kirst kitty laurie leah-marie lis liv
livvy loz lozza lu lulu mazzy mimi moll nessa nettie oli pip rach reens roni rox roxy sal sammi sammie
sandie sha shan shar sooz sophs spud stace suze tash taz tel teri toots trina trin tyla val vee wez yas zee
zoey macca jonesy smithy wilko robbo thommo dunny gibbo jenks daveo stevo deano jacko lian rhiann ilid iwan
ywan gwenlyn arfon arfona menai ogwen elwy alwena cennydd cerian ceril danial deiniolen edwina eiddwen elwen
elysteg ffraid geinor glenwen gwyndaf gwynn hedydd idloes ina ioanna lliwen lleian maelona mairwen meiriona
meirwyn mona morwen morwena nefyn olwenna rhain rheon sulwen tanwen taron teleri trystan tydfil wena wennan
wmffra ynyra
`;

/** Names seldom met here. */
export const RARE_FIRST_NAMES = `
addison adell adrien alejandrin alexie alexys alva alvis amani amari ara arden ari ariel arlie armani asa
ashton aubrey audie austyn avery bethel blair burdette burnice cali carey carroll cary casey charley chesley
clair claudie clemmie cleo cordie coty cruz dakota dallas dannie darby darian demetris devan devon devyn
dominique dorian eden elisha emmanuelle emory estel florida floy garnett germaine guadalupe hadley hassie
hazle hollis jacky jadyn jaeden jaiden jalyn jamey jammie jaycee jaylan jaylin jayme jennings jessy joany
johnnie jordane karson kasey kendall kennedy kenyatta kristian larue lavern lavon layne lennie leone linnie
london lonie loren loy lue lupe maxie maximillia merl merle merlin merritt michale michel monroe monserrate
montana mossie mozell murl murphy myrl nakia nikita ocie oda odie oma onie orie paxton payton peyton presley
providenci quinn raleigh reagan reese regan reilly rickie roma ryann ryley schuyler shanon shayne shea
sheridan skylar taylor teagan tommie torey tristin vernie zion abagail abbie abbigail abby abigale abigayle
adah adaline addie adela adele adelia adeline adella adelle adriana adrianna adrienne afton aglae agustina
aida aileen aiyana alaina alanis alanna alayna alba alberta albertha albina alda aleen alejandra alena alene
alessandra alessia aletha alexandrea alexandria alexandrine alexane alexanne alfreda alia alicia alisa
alisha alivia aliya aliza alize allene allie alta althea alvena alvera alverta alvina alyce alycia alysa
alysha alyson alyssa alysson amalia amaya amely america amira amiya amparo amya ana anabel anabelle anahi
anais anastasia andreane andreanne angeline angelita anika anissa aniya aniyah annabell annalise annamae
annamarie annetta ansley antoinette antonetta antonette antonietta antonina anya araceli aracely ardella
ardith arely ariane arielle arvilla aryanna ashlee ashleigh ashley ashly ashlynn ashtyn assunta astrid
athena aubree audra audreanne augusta aurelia aurelie aurore avis ayana aylin bailee baylee beaulah berenice
bernadine berneice bernice berniece bernita berta bertha bessie betsy bette bettie bettye beulah beverly
bianka blanca blanche bonita breana breanna breanne brenna bria briana brianne bridgette bridie brielle
brigitte brionna brisa britney brittany brooklyn bryana bulah caitlyn caleigh calista camila camille camryn
camylle candace carissa carlee carley carli carlie carlotta carmela carmella carolanne carolina carolyn
carolyne casandra cassandra cassandre cassidy catalina caterina catharine cathrine cathryn cayla cecelia
cecile cecilia celestine celine chanel chanelle chasity chaya chelsey chelsie cheyanne cheyenne christa
christelle christiana christie christy chyna cielo cierra citlalli clarabelle clarissa claudia claudine
clementina cleora cleta clotilde concepcion consuelo coralie cordelia cordia corene corine corrine cortney
creola cristal crystel cydney dagmar daija daisha damaris dana daniella danika danyka daphnee daphney
dariana darla darlene dasia dayana dayna deanna debra deja dejah delaney delfina delores delpha delphia
delphine desiree dessie destany destinee destiney destini dianna dina dixie dolores domenica dora dorcas
dorothea dorris dortha dorthy dovie dulce earlene earline earnestine easter ebba eda edyth edythe elaina
elda eldora eleanora eleanore electa elenor elenora eleonore elfrieda eliane elinore elisa elisabeth elise
elissa elmira elna elnora elody eloisa elouise elsa elta elva elvera elvie elvira elyse elyssa elza emelia
emelie emely emie emilie emmalee emmie emmy ena enola erica ericka erika erma erna ernestina ernestine
esmeralda esperanza essie esta estefania estell estella estrella etha ethelyn ettie eudora eugenia eula
eulah eulalia euna evalyn evangeline eveline fabiola fae fannie felicia felicita felipa ferne filomena
flavie fleta florine flossie francisca freda frederique freeda freida frida frieda gabriella gabrielle gayle
geneva genevieve genoveva georgianna gerda gia gilda gina giovanna gisselle gladyce glenna glennie golda
graciela grayce gregoria greta gretchen gudrun gussie gwendolyn hailee hailey hailie haleigh haley halie
halle hanna hattie haylee haylie helena helene helga hellen heloise henrietta henriette hermina herminia
herta hertha hester hildegard hillary hilma hortense hulda icie idell idella ila ilene iliana ima imani
imogene ines inez irma isabell itzel iva ivah izabella jacey jacinthe jackeline jacklyn jaclyn jacquelyn
jacynthe jada jaida jailyn jakayla janae janelle janessa janie janis janiya jannie jany jaquelin jaqueline
jaunita jayda jayde jazlyn jazmin jazmyn jazmyne jeanette jeanie jeanne jeannette jeannie jena jenifer jenna
jennie jennyfer jessika jessyca jettie jewell jillian joana joanie joann joannie joanny joelle johanna jolie
jordyn josefa josefina josiane josianne juana juanita juliana julianne justina justine kacie kaela kaelyn
kaia kailee kailey kailyn kaitlin kaitlyn kaleigh kaley kali kallie kamille kamryn karelle kari kariane
karianne karine karla karlee karley karli karlie karolann kasandra kassandra katarina katelin katelyn
katelynn katharina katheryn kathlyn kathryne katlyn katlynn katrina katrine kattie kayla kaylah kayli kaylie
kaylin keara kelley kelli kellie kelsi kelsie kenna kennedi kenya kiana kianna kiara kiarra kiley kira
kirstin krista kristen kristi kristie kristin kristina kristine kristy krystal krystel krystina kyla kylee
kyleigh laisha laney larissa latoya lauretta lauriane laurianne laurine laury lauryn lavada laverna laverne
lavina lavonne leann leanna leatha leda leilani lela lelah lelia lempi lenna lenora lenore leola leonie
leonor leonora leora lera lesly lessie leta letha leticia letitia lexus lia libbie libby lila liliana
liliane lilla lilliana lillie lilyan lina linnea lisette litzy liza lizeth lolita loma loraine lorena lorene
lorenza loretta lorine louisa louvenia loyce lucia lucie lucienne lucile lucille ludie luella lula lura
lurline luz lyda lysanne mabelle mable macey maci macie macy madaline madalyn madeline madelyn madelynn
madge madie madilyn madisen madisyn madonna madyson maegan mafalda magali magdalen maia maida maiya makayla
makenna makenzie malinda mallie mallory malvina mamie manuela mara marcelina marcella marcelle margarete
margarett margaretta margarette margie margret marguerite mariah mariana mariane marianna maribel mariela
marielle marietta marilie marilou marilyne marisa marisol maritza marjolaine marjory marlee marlen marsha
martine maryann maryjane maryse mathilde matilde mattie maud maude maudie maurine maybell maybelle maye
maymie mayra mazie mckayla mckenna meagan meaghan meda megane meggie melany melba melinda melisa mellie
melvina melyssa meredith mertie meta micaela michaela michele mikayla mindy minerva mireille mireya miriam
missouri mittie modesta monique monserrat moriah mozelle mya myah mylene myriam myrna myrtice myrtie myrtis
nannie naomie nayeli nedra nelda nella nelle neoma neva nichole nicolette noelia noemi noemie noemy nola
nona norene nya nyah nyasia oceane octavia odessa ofelia oleta ona ora orpha otilia ottilie ozella palma
pascale patti pattie paulette pearlie pearline peggie rachelle rae raegan rafaela raina ramona randi
raphaelle raquel reba rebeca rebeka regina reina ressie reta retha retta reva reyna rhonda rocio rosalee
rosalia rosalyn rosamond rosario rosella roselyn rosemarie rosetta rosina roslyn rossie roxane rozella rubie
rubye ruthe ruthie rylee ryleigh sabina sabryna sadye saige sallie samanta samara sandrine santa santina
sarai sarina savanah shaina shakira shana shanel shanelle shanie shaniya shanna shanny shany shari shawna
shaylee shayna shelia sheri sherri sheryl shyann shyanne sigrid silvia soledad sonja stefanie stephania
stephany susana susanna syble sydnee sydney sydni sydnie talia tami tamia taryn tatum tatyana taya tessie
thalia theodora therese theresia thora tianna tierra tomasa tonya tressa tressie treva trisha trudie trycia
twila tyra vada valentina vallie veda velda vella velva vena verda verdie vergie verla verlie verna vernice
verona vesta vicenta vickie vida vilma vincenza violette virgie virginia virginie vivian viviane vivianne
wanda wava whitney wilhelmine willa winnifred winona yadira yasmeen yazmin yesenia yessenia yolanda yoshiko
yvette zaria zella zelma zetta zita zoie zoila zola zora zula abdiel abel abelardo abner adalberto adan
adelbert aditya adolf adolfo adolph adolphus adonis adrain adriel agustin akeem alberto albin alden alec
alejandro alek alessandro alexandre alexandro alexzander alf alfonso alfonzo alford alfredo alonzo alphonso
alton alvah alvin ambrose americo amos anastacio anderson andre andres angelo anibal ansel antone antonio
antwan antwon archibald aric armand armando arnaldo arne arnold arnoldo arnulfo aron arturo arvel arvid
augustine augustus aurelio austen austin axel ayden barrett bart bartholome barton benedict bennett bennie
benton bernardo bernhard bernie bertram bertrand blaise boyd braden bradford bradly brady braeden brando
brandt brandyn brannon branson brant braulio braxton brayan brenden brendon brennan brennon brent bret brice
brock broderick bryant bryce brycen bryon buford burley byron cade caden caesar cale calvin camden camren
camron candelario candido carleton carlo carlos carmelo carson casimer casimir casper ceasar cecil cedrick
celestino chad chadd chadrick chaim chauncey chester chet christ christop christophe cicero clarence claud
claude clayton clemens cletus cleve cleveland clifton clinton clovis cloyd clyde coby colby coleman collin
colten colton columbus conner conrad constantin corbin cordell cornelius cornell cortez crawford cristobal
cristopher cullen cyrus dallin dalton dameon damion dandre dane dangelo dante daren darien darin dario
darion darnell daron darrel darrell darrick darrin darrion darron darwin dashawn davin davion davon davonte
dawson dax dayne dayton deangelo dedric dedrick deion dejon dejuan delbert delmer demarco demarcus demario
demetrius demond deondre deontae deonte dereck derick deron deshaun deshawn destin devante deven devin
devonte dewayne dewey dewitt diego dillan dillon dimitri dino domenic domenick domenico domingo dominick
donato donavon donnell donnie donny doyle duane dudley durward dustin easton edd edgardo edison edmond
eduardo edwardo efrain efren einar eino eladio elbert eldon eldred eldridge eleazar elian eliezer eliseo
elliot elliott ellsworth elmer elmo elmore eloy elroy elton elvis elwin emanuel emerson emil emile emiliano
emilio emmanuel emmet emmett emmitt enoch enos enrico enrique ephraim eriberto erich erick erik erling
ernesto ervin erwin esteban estevan eusebio evans everardo everett everette evert ewald ewell ezekiel
ezequiel fabian faustino fausto favian federico felipe felton fernando fidel filiberto flavio fletcher
florencio florian floyd forrest francesco francisco franco franz freddy frederic frederik fredrick fredy
friedrich furman gabe gaetano gage gardner garett garfield garrett garrick gaston gennaro geovanni geovanny
geovany gerardo gerhard german gerson gianni gideon gilbert gilberto gino giovani giovanni giovanny giuseppe
godfrey gonzalo grady granville grayson gregg gregorio greyson grover guido guillermo guiseppe gunnar
gustave gustavo hans harmon haskell hayden heber helmer henderson henri herman hermann herminio hershel
hilario hilbert hillard hilton hipolito hiram hobart holden horacio hosea houston hoyt hubert humberto hyman
ignacio ignatius ike immanuel irvin irving irwin isac isadore isai isaiah isaias isidro ismael isom israel
issac izaiah jabari jacinto jacques jadon jairo jakob jaleel jalen jalon jamaal jamar jamarcus jamel jameson
jamil jamir jamison janick jaquan jaren jarod jaron jarrell jarret jarrett jarrod jarvis jasen javier javon
javonte jaydon jaylen jaylon jayson jedediah jedidiah jefferey jeffery jeffry jerad jerald jeramie jeramy
jerel jeremiah jeremie jermain jermaine jermey jerod jerome jeromy jerrell jerrod jerrold jesus jett jevon
jimmie joaquin joesph johan johann johathan johnathan johnathon johnpaul johnson jonas jonatan jonathon
jordi jordon jordy jorge jose joshuah josiah josue jovan jovani jovanny jovany juan judah judd judson julien
julio julius junius justen juston justus justyn juvenal juwan kade kaden kadin kaleb kameron kamren kamron
kavon keagan keanu keaton keegan keenan kellen kelton kendrick kennith kent kenton kenyon keon keshaun
keshawn keven kevon keyon keyshawn khalil kiel kobe koby kody kolby kole korbin korey kory kraig kristofer
kristoffer kristopher kurtis kyler ladarius lafayette lamar lambert lamont landen laron larry lawson lazaro
leif leland lemuel leonardo leonel leopold leopoldo lew linwood lisandro llewellyn lonnie lonny lonzo lorenz
lorenzo lowell luciano lucio lucious lucius ludwig luigi luis lukas lyle mack magnus malachi manley manuel
marcel marcelino marcellus marcelo marco marcos mariano markus marlon mateo mathew mathias matteo mauricio
maxime maximilian maximillian maximo maximus maynard mekhi mervin micah micheal miguel mikel milford milton
misael mitchel modesto moises monte monty mortimer morton mose moses moshe myles myron narciso nash
nathanael nathanial nathen neal nels nestor newell nicholaus nicklaus nickolas nikko niko nikolas nils nolan
norbert norberto norris norval norwood obie odell okey ole olen omari omer oran orin orion orland orlo orrin
orval orville osbaldo osborne osvaldo oswald oswaldo otha otho ottis otto pablo paolo pasquale pedro
percival pierre quincy quinten quinton rafael raheem rahsaan ramiro ramon randal randall raoul raphael
rashad rashawn rasheed raul raymundo reinhold remington rene rey reyes reymundo reynold ricardo richie
richmond rickey rico rigoberto robb roberto rodger rodolfo rodrick rodrigo roel rogelio rolando rollin
ronaldo ronny roosevelt roscoe rosendo rowland royce ruben rudolph rudy russ russel ryder rylan salvador
salvatore sanford santiago santino santos savion scot scottie scotty sedrick selmer sergio shawn shemar
sherman sherwood sigmund sigurd simeon solon stanford stanton stephan stephon sven sylvester taurean tavares
terrance terrell terrill tevin thad thaddeus theron thurman tillman timmothy timmy tito titus tobin tod
tomas toney torrance torrey travis travon tremaine tremayne trent trenton trever trevion tristian triston
tyree tyreek tyrel tyrell tyrese tyrique tyshawn ubaldo ulices ulises uriah uriel valentin vance vaughn vern
verner vicente vidal vincenzo virgil vito waino waldo walton watson waylon webster weldon wendell werner
westley weston wilber wilbert wilbur wilburn wiley wilford wilfredo wilfrid wilhelm willard willie willis
wilmer wilson wilton winfield woodrow wyatt wyman xzavier zachariah zachery zackary zackery zakary zander
zechariah adelajda agata agrypina alicja amabela anastazja andzelika ariadna beatrycze bibiana bibianna
brygida cecylia cyra daria edyta eleonora elwira elzbieta estera eudokia eudoksja ewelina ferdynanda filipa
florencja franciszka gertruda ginewra gracja henryka irena izolda jadwiga jakubina janina judyta julita
jozefina klara klaudia klementyna kleopatra konstancja koralia kornelia ksawera ksenia larysa laurencja
laurentyna lidia lilia lilianna lucja ludwika luiza maja malwina martyna maryna matylda melania michalina
nadzieja nikola olimpia pelagia penelopa rachela roksana rozalia rufina ruta roza serafina stefania sybilla
tacjana tekla teodora walentyna waleria wanesa wiara wilhelmina wirginia zofia zaneta agaton aleksander
aleksy alwar ambrozy anatol ansgary antoni apollinary apollo arkadiusz arkady arseniusz artur arystarch
atanazy baldwin bazyli benedykt beniamin borys brajan bruno blazej cecyliusz cezary cyryl demetriusz dionizy
dominik efraim efrem eliasz erast eugeniusz eustracjusz feliks filemon franciszek fryderyk galfryd gedeon
gerazym gonsalwy gwido harald hieronim hilarion hipolit horacy ignacy innocenty ireneusz izaak izajasz
izydor jeremi jeremiasz joachim jozue juliusz jozef kalistrat karol klarencjusz klaudiusz klemens konrad
konstanty konstantyn kornel korneli korneliusz ksawery ksenofont kwintyn laurencjusz laurenty leonid lucjan
ludwik makary maksym maksymilian marceli maurycy mikolaj miron mojzesz natan natanael nazariusz nazary
nikodem oleg oliwier onufry orestes oskar osmund pankracy pantaleon patrycjusz patrycy patryk platon
polikarp porfiriusz porfiry prokles prokop prokul rajmund rajnold randolf roderyk rudolf salomon salwator
serafin sergiusz seweryn spirydion sylwester szczepan teodor terencjusz tobiasz tymoteusz waclaw walenty
walentyn walerian walery walgierz wawrzyniec wiktor wilfryd wincenty witalis wladyslaw wlodzimierz
zachariasz zygmunt lazarz adelaida adelina adina aglaia agripina albertina alexandrina alida alis anabela
anaida anamaria anca ancuta anda andra andrada anemona aneta anghelina anica anisoara antoaneta antonela
anuta ariana arina aristita artemisa atena augustina aureliana aurica betina bianca blanduzia bogdana
brandusa camelia carina carmina casiana catinca catrinel cerasela cezara cipriana clarisa cleopatra codrina
codruta constantina constanta consuela coralia corina cornelia cosmina crenguta daciana dafina daiana
demetra denisa despina dida didina dimitrina dochia doina domnica doriana dorina dorli draga dumitra
dumitrana ecaterina eftimia eliana elisabeta elisaveta elodia emanuela eufrosina eusebia evanghelina evelina
fabia fabiana filofteia flavia floare floarea florentina florenta floriana florica florina frusina geanina
gentiana georgeta geta gherghina gianina giorgiana gratiana gratiela henrieta heracleea hortensia iasmina
ica ileana ilinca ioanina iolanda ionela ionelia iosefina iridenta irina isabela iulia iuliana iustina ivona
janeta jasmina jeana julieta larisa laurentia leana leontina leopoldina ligia lioara livia loredana lorelei
luana luciana lucretia ludovica luminita lacramioara marcela marcheta marga margareta maricica marilena
marinela marioara melina minodora mioara mirabela mirela mirona miruna monalisa madalina malina mariuca
narcisa natasa nicoleta niculina nidia norica oana octaviana ortansa ozana paraschiva paulica petronela
petruta pompilia profira rada rafila rica robertina rodica romanita romina roxana roxelana ruxanda ruxandra
safta salomea sanda saveta semenica severina sidonia silvana silviana simina smaranda sorana sorina speranta
stana stanca stela steliana steluta suzana sanziana tatiana teea teodosia teona tiberia timea tinca tincuta
tudora tudorita tudosia valeria vanesa varvara vasilica venera veta vicentia violeta viorela viorica viviana
voichita xenia zaharia zamfira zaraza zenobia zenovia zina stefana achim adelin agnos aleodor alexe alin
alistar amedeu amza anatolie anghel antim anton antonie antoniu aristide arsenie augustin aurel aurelian
avram axinte barbu bartolomeu basarab bebe benone bradut bucur banel caius cantemir casian cazimir cedrin
cezar ciprian claudiu codin codrin codrut corneliu corvin cosmin costache costel costin cristea cristofor
calin dacian decebal dinu dorel dorin dorinel doru dragos ducu dumitru eduard eftimie emanoil emanuil
emilian eremia eugen eusebiu eustatiu fiodor flaviu florea florentin francisc gabi gelu georgel georgian
ghenadie gheorghita ghita gicu gica giorgian gratian gregorian grigore haralamb haralambie horatiu horea
horia iacob iancu ianis ieremia ilarie ilarion ilie inocentiu ionel ionica iosif irinel iulian iuliu iurie
iustin iustinian jenel ladislau lascar laurentiu laurian lazar leontin lica liviu lorin lucentiu lucian
lucretiu ludovic manole marcu marin matei mihail mihnea mircea mitica mitrut mugur mugurel madalin narcis
nechifor nelu nichifor nicoara nicodim nicolaie nicu niculita nicusor nicuta octav octavian octaviu olimpian
olimpiu oliviu ovidiu pamfil panagachie panait pavel petre petrica petrisor petru petrut pompiliu patru radu
relu remus romulus raducu sabin sandu sava sergiu severin silvian silviu simi simion sinica sorin stancu
stelian teofil teohari theodor tiberiu timotei todor toma traian valeriu valter veniamin vicentiu vincentiu
viorel visarion vlad vlaicu voicu zamfir zeno serban aadrika aanandinii aaratrika aarya aasa aasha aashritha
aatmaja abani abhaya adwitiya agrata ahalya ahilya aishani akshainie akshata akshita akula ambar amodini
amrita amritambu anala anamika ananda anandamayi ananta anasooya anasuya anila anjushree anjushri annapurna
anshula anuja anusuya anwesha apsara aruna arya aslesha atmaja atreyee atreyi avani avantika ayushmati baala
baidehi baijayanti balamani basanti bhaanumati bhadra bhagirathi bhagwanti bhagwati bhamini bhanumati
bhargavi bhavani bhilangana bilva bilwa buddhana chakrika chanda chandani chandi chandini chandira chandni
chandra chandrabhaga chandrakala chandrakin chandramani chandrani chandraprabha chandraswaroopa chandravati
chapala charumati charvi chatura chitrali chitramala chitrangada daevi daevika daksha dakshayani damayanti
darshwana deeksha deepali deeptimayee deeptimoyee devangana devani devasree devi devika dhaanyalakshmi dhana
dhanadeepa dhanalakshmi dhara dharani dharitri dhatri diksha dipali draupadi dulari durga durgeshwari
ekaparnika elakshi enakshi esha eshana eshita gautami gayatri geetanjali gemine gemini girija girja
gitanjali hamsini harinakshi harita heema himadri himani hiranya jaimini jyotsana kalinda kalpana kalyani
kama kamla kanchan kanishka kanti kashyapi kumari kumuda lalita lavanya laxmi madhuri malati malti mandaakin
mandakini mangala mangalya mani manjusha meenakshi menaka menka minakshi mohana mohini nalini ojaswini omana
oormila opalina opaline padma parvati poornima pramila prasanna preity prema priyala purnima pushti
rageshwari rageswari ramaa rati rohana rukhmani rukmin rupinder sanya sarada sarala saraswati sarisha sarla
saroja shakti shakuntala sharda sharmila shashi shashikala sheela shivakari shobhana shresth shresthi
shreyashi shridevi shrishti shubha shubhaprada shwet siddhi sitara sloka smriti subhashini subhasini sucheta
sudeva sujata sukanya suma sumitra suryakantam swara swarnalata sweta tanirika tanushree tanushri uma urmila
vaidehi vaijayanthi vaijayanti vaishnavi vaishno vaishvi varalakshmi vasanti vasudha vasundhara vedanshi
vimala vrinda vrund aadi aadidev aadinath aaditya aagam aagney aagneya aalok aamod aanand aanandaswarup
aanjaneya aaryan aatmaj aatreya aayushmaan aayushman abhaidev abhirath abhisyanta acaryatanaya achalesvara
acharyanandana acharyasuta achintya achyut adheesh adhiraj adhrit adikavi adinath aditeya adityanandan
adityanandana adripathi advaya agasti agastya agneya agnimitra agniprava agnivesh ajeet ajit akroor akshaj
akshat akshayakeerti alok amaranaath amaresh amarnath ameyatma amish amogh anaadi anagh anang anilaabh
anilabh anish anjaneya ankal anunay anuraag anurag archan arindam arnesh arun aryan ashlesh atmanand
atmananda avadhesh baalaaditya baalagopaal bahula bakula balaaditya balachandra baladitya balagopal
balagovind balgopal bandhu bandhul bankim bankimchandra bhaasvan bhaaswar bhadrak bhadraksh bhadran
bhagavaan bhagvan bharadwaj bharat bhardwaj bhargava bhasvan bhaswar bhaumik bhaves bheeshma bhima bhisham
bhishma bhoj bhoopat bhoopati bhooshan bhooshit bhramar bhudev bhudeva bhupati bhupen bhushan bhushit
bhuvanesh bhuvaneshwar birjesh bishnu bodhan brahma brahmaanand brahmabrata brahmanandam brahmdev brajendra
brajesh brijesh budhil chaanakya chaaruchandra chaitan chakor chakradhar chakravartee chakravarti chanakya
chandak chandan chandraayan chandrabhan chandradev chandraketu chandramauli chandramohan chandran
chandranath chapal charak charuchandra charuvrat chaten chatur chaturaanan chaturbhuj chetan chetanaanand
chidaakaash chidaatma chidambar chidambaram chidananda chinmayanand chinmayananda chiranjeev chiranjeeve
chitraksh daiwik damodara dandak dandapaani darshan datta dayaamay dayaananda dayaanidhi dayamayee
deenabandhu deepan deepankar deependra deepesh deeptanshu deeptendu deeptiman deeptimay deeptimoy deevakar
devadatt devagya devajyoti devak devdan devesh deveshwar devvrat dhananjay dhanapati dhanesh dhanpati dhanu
dhanvin dharmaketu dhruv dhyanesh dhyaneshwar digambar digambara dinakar dinkar dipankar dipendra dipesh
diptendu divaakar divakar divjot drona dwaipayan dwaipayana eekalabya ekaaksh ekadant ekaksh ekalavya
ekaling ekdant gajaadhar gajabahu gajadhar gajbaahu ganak ganaka ganapati gandharv gandharva ganesh gangesh
garud garuda gati gatik gauraang gaurang gauranga gautam gautama ghanaanand ghanashyam ghanshyam giri girik
girika girindra giriraaj giriraj girish gobinda gopaal gopal gopee gopi gorakhanatha gorakhnath goswamee
goswami gotum gouranga goutam govinda gudakesa gudakesha gurdev hari harinarayan harit hiranmay hiranmaya
inder indra jagadish jagadisha jagathi jagdeep jagdish jagmeet jahnu jai javas jitender jitendra jyotis
kailash kamalesh kamlesh kanak kanaka kannan kannen karan karthik kartik karunanidhi kashyap keerti kirti
krishna krishnadas krishnadasa kumar laal lai lakshman lakshmidhar lakshminath lal laxman mahendra mahesh
maheswar manik manikya manoj marut mayoor meghnad meghnath mukul nagabhushanam nanda narayan narendra
narinder naveen navin nawal nimit niranjan nirbhay niro param paramartha pran pranay prasad prathamesh
prayag prem puneet purushottam rajan rajendra rameshwar ranjeet ranjit ritesh rudra sachin sameer sanka
sarvin satish satyen shankar shantanu sher siddarth siddhran somnath somu subhash subodh suman surya
suryakant suryakanta susheel sushil swapnil tapan tarun tej tejas trilochan trilochana trilok trilokanath
trilokesh triloki tushar udit ujjawal ujjwal umang upendra uttam vasudev vasudeva vedang vedanga vidhur
vidhya vidur vimal vinay vishnu vishwamitra vyas yogendra yogesh yoginder adaugo akunna aminat aminu
ayebatari cherechi chimamanda chinyere chizoba ebiere ifunanya isioma jolayemi obioma omawunmi omolara onome
rasheedah sekinat titi toluwani abisola abisoye adeboye adedayo adegoke akande akanni alade ayinde azubuike
banji bankole buchi chinedu chisom chukwu damilare danjuma ebiowei emeka esse funmilade funmilayo gbeminiyi
gbemisola habiba ifeanyichukwu ikenna ikhidie ireti jadesola kayode kemi kubra kubura lolade makinwa musa
muyiwa nnamdi olaide olufunmi olumide oluwunmi onoriode remilekun rotimi shalewa sname titilope tobiloba
tomiloba tope uzodimma yakubu eyram aba afua akofa akorfa akos akumaa awesi baaba eliabeth gifty hannabel
lawrencia mawuena mawusi nimakoah salomey sena yaa abeiku akwasi akwesi antony colins ekow fiifi joojo kujoe
kwadwo kwamena kweku kwesi abiola ade adebankole adebola adedaramola adedoyin alaba ayomide ayomikun ayotude
busayo damola darasimi ebunoluwa folafoluwa ibukunoluwa idowu ifeoluwa imoleoluwa iremide itunuoluwa
iyanuoluwa iyinoluwa mobolaji odunayo okiki oladara olamide olaoluwa olatunbosun olayinka olufeyisayo
olusola olutomiwa oluwasemilore oluwaseyi oluwatimilehin oluwatobiloba oluwatofunmi oluwatosin oluwatoyosi
oluwatumise omolola omotolani opemipo opeoluwa opeyemi oyindamola pelumi shola tejumola toluwalope
aanuoluwapo abebi abeni abosede adebukola adenike adepeju adesewa adesua adetoke adetoun ajoke amoke amope
arike arinola asake atinuke awero ayinke ayoka bolatito boluwatife doyinsola eniola ewatomi fadekemi
faderera fehintola fibikemi fikayomi folashade ibironke iretioluwa iyabode iyadunni kikelomo mofifoluwa
mojisola mojisoluwa moradeke morayo morolake mosinmileoluwa mosunmola motunrayo moyosore ninioluwa olajumoke
olasunmbo ololade olufunke olufunmilayo oluwakemi omobolanle omodunni omolabake omosalewa omotara omotola
omotoun omowumi oreofe oyenike oyindasola radeke ronke segilola similoluwa sowande subomi tolulope
toluwanimi wuraola yejide abayomi abiodun abiona adebiyi adebowale adedeji adekitan adekola adekunle adeleke
adeniyi adeolu adeoti aderopo adeshina adesoji adetayo adeyi adigun afolarin ajala ajani akanmu akinkunmi
akinlabi akinwale alamu anjolaoluwa ayodeji babasola babatunji babawale damife demilade durodola ekundayo
esupofo folu gbadebo gbolahan gbowoade ibidapo ige ikeoluwa inioluwa iseoluwa ishola juwon keji kolawole
korede leke lere niyilolawa oba obanijesu ogooluwa oke oladare oladimeji olakunle olanrewaju olansile
olumorotimi oluwafemi oluwagbemiga oluwamumibori oluwamuyiwa oluwasanmi oluwasegun oluwole omobobola omotayo
osunleke seye shekoni sijuade tade temidayo toki tokunbo tomori abak abaka abakan abakay abar abluc absar
adalan adas adberilgen adraman afsar akata akas akbay akbas akboga akbudak akbulak akbugra akboru akdemir
akdogan akkun akkunlu akkurt akkus aksungur aktan akca akcakoca akcora ala alaban alaboru aladag aladogan
alakurt alayunt alayuntlu aldemir aldogan algu alka alkaboluk alkaevli alkan alpagut alparsbeg alpata alpaya
alpaykagan alpbilge alpdirek alpdogan alpertunga alpgerey alpilig alpkara alpkutlu alpkuluk alptegin
alptunga alpturan alptutuk alptugrul alpulug alpurungu alpurungututuk alpyoruk altankan altankagan altay
altuga amac amrak amul ancuk apa apak apatarkan aprancur araboga arademir aral arbay arbuz argu argun
armagan arnac arpat arsal arslanargun arslanboru arslansungur arslantegin arslanyabgu artuk artukac artut
aruk arcuk arsun asartegin asug atakagan atalan ataman atasagun atasu atac atberilgen atmaca atuncu avar
avluc ayas ayaz aybalta ayban aybars aybeg aydarkagan aydogan aydogdu aydogmus aykagan aykurt ayluc
ayluctarkan ayma ayruk aytak azak azban azgan azganaz acuk agabay agakagan agalak asan asanboga asantudun
asantugrul astalogul asuk babur badabul badruk badur bakagul balaban balaka balakatay baldu balta baltar
baltur balcar bangu barak baraktore baran barbeg barbol barboga barbulsun bargan barkan barkdogdu barkdogmus
barkdurdu barkdurmus barmaklak barsbeg barsboga barsgan barskan barsurungu barca barcadogdu barcadogmus
barcadurdu barcadurmus barcan barcatoyun basademir basan basanyalavac bastugrul basu basut batrak batuk
bayankagan bayancar bayat baybars baybicen baybora bayboga baybure baydar baydemir baydur baykara baykoca
baykuzu baymunke bayna baynal baypure bayrak bayrac bayruk baysungur baytara baytas bayuncur bayur bayurku
bayutmus bayuttu bacara bacman baccayman baga bagaalp bagan bagatarkan bagatengrikagan bagatur bagaturgerey
bagaturipi bagatursepi bagaturcigsi bagasatulu bagtas basak basbug basgan baskurt bastar begil begine
begitutuk beglen begni bek bekbekec beker bekec bekecarslan bekecarslantegin bekectegin beklemis bektur
belek belgi belguc beltir belcir bengi bengu benlidemir berdibeg berendey berginsenge bergu berke berkis
berkyaruk bermek besentegin betemir beyizci beyrek beyrem beceapa beckem begarslan begbars begbilgeciksin
begboga begdemir begdilli begdurmus begkulu begtas begtegin begtuzun begcur bilgebayuncur bilgebeg bilgekan
bilgekagan bilgekutluk bilgekulucur bilgetardu bilgetacam bilgetegin bilgetonyukuk bilgez bilgeciksin bilgin
bilgic bilig biligkongulsengun bilik binbegi bindir bicek boldaz bolmus bolsun bolun boncuk bongul
bongulboga boran borlukcu bornak borcul boyan boyankulu boylabaga boylabagatarkan boylakutlutarkan bozan
bozboru bozdogan bozkurt bozkus bozok boga bogac bogacuk budak budag budunlu bukak bukaktutuk bulak bulan
bulacapan buldur bulgak bulmaz bulmus buluk buluc bulug bulus bunsuz burgucan burkay burslan burulday
burulgu burunduk burcak butak butuk buyan buyandemir buyankara buyancuk buyat buyrac buyruk buyruc buzac
buzactutuk bucan bugday bugrakarakagan busulgan bogde boge bogu bokde boke bolen bonek bonge bortecine boru
borubars borusengun budus budustudun bugduz bugduzemen buge bugu bukduz buke bukebuyrac bukebuyruc bukey
buktegin bukusboga bumen bunul bure burgut burkek burkut burluk bugubilge cebe dilhan diri dizik duru
dururbunsuz ebin ebren edil ekec ekim elkin elti elvan erdeni erdenikatun erdeniozuk erentuz ergene
ergenekatun erinc erke ermen erten ertenozuk esenbike etil evin eyiz egrim ferda gelin gelincik gokben
gokboru gokcegol gokcen gokcicek gorun gulegen gulemen guler gulumser gumus gunay gundogdu gundogmus guner
gunyaruk guncicek guven guvercin guzey inanc irmak kapgar karaca karak katun kaynak kayca kazanc kazkatun
kekik keklik kepez kesme keyken kezlik utku caba cabdar cabus calapkulu caglayan cagru cemen cemgen ceykun
cilenti cicem cigdem cobulmak cocukboru cokramayul colman colpan colu ozden ulker ikbal ikeme ikicitoyun
ilbilge ildike ilgegu imrem irinc irinckol irtis itil abendam adel adelya adile afitap afra ahenk ahlem
almila alpike amelya anar andac anka asuela aykal ayren aysar acela acelya agca bagdagul bediz bedran behrem
belemir belma beltun belcim benice benli berceste berinay berran berre berva bercin besra cangul cannur
cansel ceren ceyda ceyla ceylan ceylin ceylinaz cilvenaz damla defne demet deniz derin derya destan deste
dicle diclehan didem dilan dilara dilay dilberay dilek diler dilruba dolunay duygu dondu dunya durdane
durriye ebru ece ecem eftalya ekin ela elif elmas elcin emel emine enise esen eser esin esmeray evsen eylul
eysan fadime fahriye fahrunissa fatma fatos fazilet fehime ferah feray feride feriha feyza fidan figen
fikriye filiz firdevs fuldem fulden fulya funda fureyya furuzan fusun gamze gaye gizem gonca goknur gokce
goksin gonul gozde guher gul gulbahar gulben guldem guldeste gulen gulgun gulnaz gulpembe gulriz gulsen
gulcin gunes gungor guniz gunnur gunsel gunseli gurcan handan hande hayal hayat hazan hilal hulya humeyra
huner jale julide kader kadriye kamelya kamile kamuran kevser kiraz kumru lale lamia latife leman lemide
lerzan lida mehtap melda melek melike melis meltem meral merih meric merve meryem mihriban miray mukaddes
muesser muge mujde mujgan munevver nalan naz nazan necla nehir nergis neslisah nesrin nevin nevra nida nigar
nihal nihan nilgun nisa nisan nur nural nuran nurgul nursel nurseli nukhet oksan olcay oya pakize parla
pelin pelinsu pembe perihan perran pervin petek piraye rahime rahsan rana rengin reyhan rezzan ruhsar ruya
sanem seda sedef seden seher selda selen selin selma selvi sema semra senay serap serpil sertap seval sevda
sevgi sevil sevim sevinc sevtap secil sibel simge sinem songul sunay suzan tanyeli tezer tunay turna tutku
tugba tulay tulin turkan uhra ulus ulviye uygu vahide vesile vicdan vildan vuslat yaprak yasemin yagmur
yelda yeliz yesim yonca yosun zahide zehra zekiye zeliha zerrin zeynep zubeyde zuhal zulal zuleyha zumrut
cesminaz cilay ciler cimen cise cisil cicek cisem oyku ozge ozlem ozlen oznur ulfet ulku ummiye umran unsel
unseli iclal idil iffet ilayda ilkben ilke ilknur ilksen ilkyaz imge inci ipek irem izel sebnem sehrazat
selale sengul sennur sermin sevval seyda seyma siir sule abay abidin acar acun adem adil adnan affan afi
afsin agah ahmet ahsen akalp akbatur aktekin aktimur alican alisan alisir alparslan alpay alper alperen
alphan altan altemur ammar arda arif arslan asil atakan atalay atilla ataullah avni avsar aydemir ayhan
aykan aykut aytac aytekin aytug ayvaz azer aziz azizhan azmi babacan baha bahri bahtiyar barlas bartu battal
batu batuhan batur baturalp baykal bayram bedir bedirhan bedreddin bedri behic behlul behram behzat behcet
bekir bektas berat berkan berkay berkin besim beser besir birol bulut burak burhan bugra baki bulent
bunyamin cafer cahid canalp cankan cavid celal celasun celil celaleddin cem cemal cemali cemil cenk cevahir
cevat ceyhun cezmi cihad cihan cihangir cihansah civan coskun coskuner cumhur candar cubeyr cuneyt davud
daghan demiralp demirhan denizalp dervis devran dikmen dilaver dildar dinc dincer direnc dogan doganay
doganer dogu durmus daver dundar ebuzer ecehan ecevit ecmel ecvet ede edhem ediz efken eflah efsun egemen
ekmel ekrem elgin emced emin emrah emre emrullah ender enderun enes engin enis ensar enver eralp eray erberk
ercan ercument erda erdal erdem erdinc erel eren ergin ergun erguner erhan erkam erkan erman erol ersin
ertan ertugrul ercin ersan esat ethem evran evren eymen eyup ezrak esref fahrettin fahri faik faris faruk
fasih fatih fatin faysal fazullah feda fedai fehmi feramuz feramus ferdi ferhan ferhat feridun ferit ferman
ferruh fevzi feyyaz feyzullah fikret fikri fuat furkan fuzuli falih gaffar gazanfer gazi gencer gevheri
giray gokalp gokmen gonenc gongor gorkem gulhan gultekin gurbuz gurdal gurhan gurkan gurol gursel guvenalp
habbab habib habil hacib hafi hafid hakan hakem haki haldun halil halim halit haluk hamdullah hami hamit
hammad hanefi harun haseki hasibi hasin hatip hattab hayali hayati haydar hazar hasim hasmet hicabi hikmet
hilmi himmet hisam hulki hulusi hursit huzeyfe halis hatem huccet hudayi hudavendigar huma humayun hurkan
husameddin husamettin huseyin husnu husrev itri kabil kadem kadir kadrican kalender kamber kamran karahan
kayaalp kagan keles kemalettin kemal kenan keramet kerami kerem keremsah kerim kessaf koray korkut kubat
kubilay kuddusi kutbettin koksal kursad lamih latif levent lutfi lutfullah maad mahir mahmut mahzun maksud
mansur mazhar mehmet melih meliksah memduh mert mestan mesut metin mevlut mir mirac mirkelam mirza misbah
mithat muammer muaviye muaz muhammed muharrem muhsin muhtar muhterem muhtesem muhyiddin mukadder muktedi
muktedir muktefi murat muslih mutahhar muteber mutemed muttalib muzaffer mufid mujdat mukerrem mumtaz munir
muren muzdad musir nabi nafiz nahid nahil naim nasrullah nazif nazmi necat necati necdet necib necmettin
nedim nejat nesim nevzat neset nihat niyazi nizamettin numan nurettin nurullah nusret okan oktay onur orhan
ozan oguz oguzhan payidar pertev perver peyami raci rafet rahim rahmi raif ramazan ramiz rasim rauf rasit
recai recep refah refet refik reha remzi resul rifat rukneddin ruchan rustu sabri sacid sadberk sadettin
sadri sadullah safa saffet salih samed sami samih samim savas sedat sefer selahattin selami selim selcuk
semih serbulent sergen serhat sermet sertac settar seyfettin seyfi seyfullah seyyit seckin sinan suat subhi
sudi sururi suheyl suleyman taceddin tahsin taib talat talay talha talip taner tanju tarkan tayfun tayyar
tekin tekinalp temel teoman tevfik tevhid tezcan tezel timur tolga tolunay tufan tugay tuhfe tunahan tunc
tuncer turan turgay turgut tugrul tugtekin tumer turkay turker turkes ufuk ukbe ulvi umur umuralp umut usame
ugur vahdet vahid vaha vecdi vedat vefa vefik vehbi veli veysel veysi volkan yahya yaman yavuz yasar yekta
yener yetkin yigit yunus yuce yucel yuksel yumni zafer zamir zekai zekeriyya zeyd zeynel zihni ziver ziya
ziyad zafir zahit zubeyr zulfikar cagan cagatay cagdas caglar celen celik cetin cetinel cetiner onder ozcan
ozer ozgur ozhan ozkan ulgen umit unal uzeyir ihsan ihvan ikrime ilbey ilhami ilhan ilkay ilker ilyas irfan
ismet izzet izzettin saban sadan sahap sahin sahinalp sahsuvar sakir samil sarani sayan secaeddin sefik
sehlevent semsi sener senol serafettin seref sevket sevki seyban sihab sihabeddin sinasi sukru abbondanza
acilia adalberta adalgisa addolorata adelaide adelasia adria agnese agostina alcina alfonsa allegra altea
amata ambra anatolia ancilla andromeda annabella annagrazia annamaria annunziata antea antigone antonella
apollina apollonia appia argelia armida asella atanasia ausilia ausiliatrice ave aza azelia azzurra babila
bambina bartolomea basilia bassilla batilda belina benedetta beniamina benigna benvenuta bernadetta betta
bice brigida brigitta bruna brunilde calogera calpurnia capitolina casilda casimira cassiopea celeste
celinia chiara cinzia cirilla clelia clemenzia cleofe cloe clorinda cointa colomba concetta consolata
corinna cosima costanza crescenzia cristiana crocefissa cronida cunegonda cuzia dafne dalida dalila damiana
debora degna delinda delizia demetria deodata desdemona devota diamante dianora diletta diodata dionisia
donata donatella dorotea druina dulina edda edelberga editta edvige egizia elaide elettra elimena elisabetta
elisea elvia emiliana enimia enrica eracla ermelinda ermenegarda ermenegilda erminia ernesta ersilia
esterina eufemia eufrasia euridice eutalia evangelina fausta federica fernanda fiammetta filippa fiordaliso
fiore fiorella fiorenza flaminia flaviana floridia foca fortunata fosca franca fulvia gaia galatea gaudenzia
gelsomina geltrude generosa genesia genoveffa germana giacinta giada gigliola giliola ginevra gioacchina
gioconda gioia giorgia gisella giuditta giulia giuliana giulitta giuseppa giuseppina giusta godeberta godiva
grazia graziana graziella griselda guenda guendalina gundelinda ianira iginia ilaria ilda ildegarda
ildegonda ilenia ilva immacolata incoronata innocenza iole ione ionne iride irmina isa iside isidora isotta
italia ivetta leonia leonilda letizia liberata liboria lidania liviana lodovica lorella loriana luce lucilla
lucrezia luigia luminosa macaria maddalena magda marana mareta margherita marica mariella marinella
marinetta marita maruta marzia massima maura melitina menodora mercede messalina michela mimma minervina
mirella mirta morena morgana natalina neiva nerea nicla nicoletta nilde ninfa nives norina nuccia nunziata
odetta odilia olinda oliviera ombretta ondina onesta onorata onorina orchidea oriana orietta ornella orsola
orsolina ortensia osanna ottilia palladia palmazio palmira paola patrizia perla petronilla piera placida
polissena porzia prisca proserpina prospera prudenzia quartilla quieta quiteria rachele raffaella rainelda
riccarda romana romilda romola rosamunda rosita rosmunda rossana rossella samona scolastica sebastiana
seconda secondina sefora selene selvaggia semiramide severa sibilla simonetta siria smeralda soave sofronia
solange speranza sveva tabita tarquinia tarsilla taziana tecla telica teodata teodolinda teudosia tiziana
tosca trasea tullia ugolina ulfa uliva unna vala valeriana vanda vanna veneranda venere venusta verdiana
verena veriana veridiana viliana violante vissia vittoria zabina zaira zama zanita zarina zelinda zosima
abaco abbondanzio abbondio abdone abele abenzio abibo abramio abramo acacio acario accursio achille acilio
aciscolo acrisio adalardo adalfredo adalgiso adalrico adamo adelardo adelberto adelchi adelfo adelgardo
adelmo adeodato adone adriano adrione afro agabio agamennone agapito agazio agenore agesilao agostino
agrippa aiace aidano aimone aladino alamanno alano alarico albano alberico alboino albrico alceo alceste
alcibiade alcide alcino aldo aldobrando aleandro aleardo aleramo alessio alfio algiso alighiero almerigo
almiro aloisio alvaro alviero alvise amabile amadeo amando amanzio amaranto amato amatore amauri ambrogio
ambrosiano amedeo amelio amerigo amico amilcare amintore amleto amone amore ampelio anacleto aniceto aniello
annibale ansaldo anselmo ansovino antelmo antero antimo antino antioco antonello apollinare apuleio aquilino
araldo aratone arcadio archimede archippo arcibaldo ardito arduino aresio argimiro argo arialdo ariberto
ariele ariosto aris aristarco aristeo aristione aristo aristofane aristotele arminio aronne arrigo ascanio
asdrubale asimodeo assunto asterio astianatte ataleo atanasio athos attila attilano attilio auberto audace
augusto aureliano auro ausilio averardo azeglio azelio bacco baldassarre balderico baldo baldomero baldovino
barbarigo bardo bardomiano barnaba barsaba barsimeo bartolo bartolomeo basileo basilio bassiano bastiano
battista beato bellino beltramo benedetto beniamino benigno benito benvenuto berardo berengario beronico
bertoldo bertolfo biagio bibiano bindo bino birino bonagiunta bonaldo bonaventura bonavita bonifacio bortolo
brancaleone bruto caino caio calanico calcedonio callisto calogero camillo cantidio canziano caronte
carponio casimiro cassiano cassio casto cataldo catullo cecco cecilio celso cesare cesario cherubino
chiaffredo cino cipriano cirano ciriaco cirillo cirino ciro clarenzio claudio cleandro clemente cleonico
climaco clinio clodomiro clodoveo colmanno colmazio colombano colombo concetto concordio corbiniano coreno
coriolano cornelio coronato corrado cosimo cosma costante costantino costanzo cremenzio crescente crescenzio
crespignano crispino cristaldo cristiano cristoforo crocefisso cuniberto cupido daciano dacio dagoberto
dalmazio damaso damiano damocle daniele danilo danio davide davino decimo delfino demetrio democrito
demostene deodato desiderato desiderio didimo diocleziano diodoro diogene diomede dione dionigi dionisio
divo dodato domezio domiziano donatello doriano doroteo duccio duilio durante eberardo ecclesio edilberto
edmondo edoardo efisio egeo egidio eginardo egisto eleuterio elia eliano elifio eligio elio eliodoro elita
elogio elpidio elvezio elvino emanuele emidio emmerico empirio endrigo enea enecone ennio enzo eraclide
eraldo erardo erasmo erberto ercolano ercole erenia erico ermanno ermenegildo ermes ermete ermilo erminio
eros esau esuperio eterie ettore euclide eufebio eufemio eufronio eugenio euseo eustorgio eustosio eutalio
evaldo evandro evaristo evasio evidio evodio evremondo ezechiele ezio fabiano fabio fabrizio famiano fazio
fedele fedro felice feliciano ferdinando fermiano fermo ferruccio festo fidenziano fidenzio filippo filomeno
fiorenziano fiorenzo flaviano fleano floriano folco fortunato fosco frido frontiniano fulberto fulgenzio
fulvio furio furseo fuscolo gabino gabriele gaglioffo gaio galdino galeazzo galileo gallicano gandolfo
garimberto gaspare gastone gaudenzio gaudino gautiero gavino gedeone geminiano generoso genesio genziano
gerasimo geremia gerino germano gerolamo geronimo geronzio gervasio gesualdo gherardo giacinto giacobbe
giacomo giadero giambattista gianbattista giancarlo giandomenico gianfranco gianluca gianluigi gianmarco
gianmaria gianmario gianpaolo gianpiero gianpietro gianuario giasone gildo gillo gineto gioacchino giobbe
gioberto giocondo gioele giona gionata giordano giorgio giosuele giosue giotto giove gioventino giovenzio
girardo girolamo giuda giuliano giulio giustiniano giusto glauco goffredo golia gomberto gondulfo gonerio
gonzaga gordiano gosto gottardo graciliano grato graziano grimaldo gualberto gualtiero guelfo guerrino
guglielmo guiberto guiscardo gumesindo iacopo iacopone icaro icilio ido iginio igino ignazio ilario
ildebrando ildefonso illidio illuminato immacolato indro innocente innocenzo iorio ippocrate ippolito ireneo
isacco isaia ischirione isidoro ismaele italo ivano ivanoe ivo ivone ladislao lamberto lancilotto landolfo
lanfranco lapo laurentino lauriano lautone lavinio lazzaro leandro leonida leonio leonzio leopardo letterio
liberato liberatore liberio libero liberto liborio lidio lieto livino livio lodovico loreno ludano ludovico
macario maccabeo maffeo maggiorino magno maiorico malco mamante mancio manetto manfredo manilio manlio
mansueto manuele marcello marciano marino marolo martino marzio massimiliano massimo matroniano mattia
maurilio maurizio mauro medardo medoro melanio melchiade melchiorre melezio menardo menelao meneo mennone
mercurio metello metrofane michelangelo minervino mirco mirko mirocleto misaele monaldo monitore moreno
muziano namazio napoleone narseo narsete natale nazario nazzareno nazzaro neopolo neoterio nereo neri
nestore nicarete nicea niceforo niceto nicezio nicodemo nicolo niniano nino nostriano nunzio oddone oderico
odidone odorico olimpio olindo oliviero omero onesto onofrio onorino onorio orazio orenzio oreste orfeo orio
oronzo orsino orso ortensio osmondo otello ottaviano ottavio ottone ovidio paciano pacifico pacomio palatino
palladio pammachio pancario pancrazio panfilo pantaleo pantaleone pardo paride parmenio paterniano patrizio
patroclo pauside peleo pellegrino pericle perseo petronio pierangelo piergiorgio pierluigi piermarco piero
piersilvio pio pippo placido platone plinio plutarco polidoro polifemo pollione pompeo pomponio ponziano
ponzio porfirio porziano postumio prassede priamo primo prisco privato procopio prospero protasio proteo
prudenzio publio pupolo pusicio quasimodo querano quintiliano quintilio quintino quinziano quinzio quirino
radolfo raffaele raide raimondo rainaldo raniero ranolfo reginaldo regolo remigio remo remondo renato renzo
respicio ricario riccardo richelmo rinaldo rino robaldo rocco rodiano rolfo romano romero romoaldo romolo
romualdo rubiano rufino rufo ruggero ruperto rutilo sabato sabazio sabele sabino saffiro saffo saladino
salomone salome salustio samuele sandro sansone sante santo sapiente sarbello saturniano saturnino saverio
savino sebastiano secondiano secondo semplicio sempronio senesio senofonte serafino serapione servidio
serviliano sesto settimio settimo severiano severino severo sico sicuro sidonio sigfrido sigismondo silvano
silverio silvestro silvio simeone sinesio sinfronio sireno siriano siricio sirio siro sisto soccorso socrate
solocone sostene sosteneo sostrato spano spartaco speranzio stanislao stefano stiliano stiriaco surano
sviturno taddeo taide tammaro tancredi tarcisio tarso taziano tazio telchide telemaco temistocle teobaldo
teodoro teodosio teodoto teogene terenzio terzo tesauro tesifonte tibaldo tiberio tiburzio ticone timoteo
tirone tiziano tizio tobia tolomeo tommaso torquato tosco tranquillo tristano tulliano tullio turibio tussio
ubertino uberto ugo ugolino uguccione ulberto ulderico ulfo ulisse ulpiano ulrico ulstano umberto umile
uranio urbano urdino uriele ursicio ursino ursmaro valente valentino valeriano valerico valerio valfredo
valfrido valtena varo vasco vedasto velio venanzio venceslao venerando venerio ventura venustiano venusto
verano verecondo verenzio verulo vespasiano vezio vidiano vidone vilfredo viliberto vindonio vinebaldo
vinfrido vinicio virgilio virginio virone viscardo vitale vitalico vittore vittoriano vittorio vivaldo
viviano vladimiro vodingo volfango vulmaro vulpiano zabedeo zaccaria zaccheo zanobi zefiro zenaide zenebio
zenobio zenone zetico zoilo zosimo alix archange arsinoe hippolyte isabeau philothee scholastique abdonie
abeline abigaelle acacie acanthe adalbaude adalsinde adegrine adeltrude adolphie adonise adrastee adrehilde
adelie agathe agilberte agnane agneflete agrippine alaine alais albane alberte alberade alcidie alcine
alcyone aldegonde aleth alexine aliette aline alienor aloyse aloise alphonsine althee amaliane amalthee
amande amandine amante amarande amaranthe ambre ambroisie ameline aminte ameliane amethyste anastasie
anaelle anceline andree angadreme angilberte angele angelique anicette anicee annonciade ansberte anstrudie
anthelmette antonine aphelie apolline arabelle arcadie argine aricie arlette armance armande armandine
armeline armelle armide armine arnaude arthurine artemis asceline assomption astarte astree asterie athalie
athanasie athina athenais aube aubertine aude audeline aure aurelle auriane aurelienne auxane aveline
avigaelle avoye axeline axelle aymardine aymonde azalee azeline azelie barbe basilisse bathilde berthe
bertille beuve blandine brunehaut brunehilde benedicte berangere capucine carine chantal charlaine charline
christiane clarisse clio clelie clemence coline coraline corentine cyrielle dieudonnee doriane dorine
dorothee douce edmee emmelie eudoxie eugenie eulalie euphrasie eusebie fantine faustine fleur flore florie
fortunee france francette francia francine francoise felicie garance gaelle gerberge gisele guenievre
guilhemine guillemette gustavine gwenaelle hermine honorine huguette iseult ismerie jehanne jocelyne
juliette laurane laure laureline laurene ludivine lydie leonne leopoldine madeleine maguelone mahaut
mallaury marceline marthe mauricette maxellende morgane moisette melisande melissandre melodie nadege
nathalie noelle odette odile olympe ombline ophelie oriande oriane orlane ozanne paule perrine philippine
philomene primerose priscille pulcherie pecine pelagie petronille quentine quintia raymonde reine rolande
romane roseline regine rejeanne sabine sibylle sixtine soline suzon swassane sylviane sylvie segolene
severine thais tiphaine ursule victoire vinciane veronique xaviere yolande ysaline yseult zoeva elodie
emeline emerance emerencie evelyne abdon abelin abondance absalon abelard acace achaire adalard adalbald
adalbert adalberon adalric adegrin adelphe adenet adhemar adjutor adolphe adeodat agapet agathange agathon
agilbert agnan agrippin aimable aime alain alban alberic alcime aldonce aldric aleaume alliaume almine
almire alois alphonse alphee alpinien alverede amalric amandin amant ambroise amiel amedee amelien anastase
anatole anael ancelin andoche andeol angilbe angilran angoustan anicet annibal ansbert anselme anthelme
antide antoine antonin apollinaire aquilin archambaud ariste armin arnaud arnould arolde arsene arthaud
artheme ascelin athanase aubry audebert audouin audran auguste aurian aurele auxence aymard aymeric aymon
balthazar baptiste barnabe barthelemy bartimee basile bastien baudouin benoit bohemond boniface bouchard
briac brieuc benigne beranger berard calixte camillien camelien candide caribert carloman cassien
charlemagne childebert chilperic christodule chrysole chrysostome chretien claudien clotaire cleandre clery
corentin cyprien cyriaque cyrille celestin celien cesaire delphin didier dieudonne edgard enguerrand eubert
eudes eudoxe eustache eusebe fabien fabrice falba fantin ferdinand fiacre fidele firmin flavien flodoard
florent florestan foulques francisque francois fulbert fulcran fulgence felicite gabin garnier gaspar
gaspard gatien gaud gautier gael geoffroy georges gerbert gervais ghislain gilles girart gislebert gondebaud
gonthier gontran gonzague gregoire gui guillaume guyot guerin geraud hardouin herluin herve hilaire
hildebert hincmar honore hugues hedelin helier isidore japhet jeannel jeannot josse josselin jourdain
judicael juste landry laurent lazare leu leufroy libere lietald longin lorrain lothaire loup loic luc lucien
ludolphe leandre macaire mamert manasse marceau marcelin mathurin matthieu maugis maxence maximilien mayeul
melchior mence moise mederic merovee narcisse naudet nicephore normand nehemie odilon odon oger olivier oury
pacome palemon paterne patrice perceval philibert philippe philemon pierrick pepin rachid renaud reybaud
roch rodolphe rodrigue romain romuald roselin regis rejean remi sauveur savin savinien sidoine sigebert
sigismond silvere sixte stanislas stephane sylvain sylvestre sebastien seraphin tancrede tanguy taurin
thibault thibert thierry theodose theophile theophraste timoleon timothee titien tonnin toussaint trajan
turold ulysse urbain valere valery venance venceslas vianney victorien victorin vigile waleran wandrille
xenophon yoann yves zacharie zache zephirin edouard eleuthere elie elisee elzear emeric epiphane etienne
evariste evrard agnesa alica alojza alzbeta anastazia anezka barbora blanka blazena bohdana bohumila
bohuslava bozena bozidara branislava brigita bronislava dagmara danica darina dobromila dobroslava drahomira
drahoslava dusana dasa edita eliska ema etela frantiska galina gizela hedviga hortenzia ingrida iveta ivica
jarmila jaroslava jela jolana judita kvetoslava lesana libusa lujza margita milada milica miloslava milota
miriama miroslava nadezda olympia ruzena slava slavka sona stanislava terezia veronika viera vieroslava
vladimira vlasta zlatica zoja zuzana lubica lubomira luboslava ludomila zelmira alexej alfonz alojz ambroz
andrej arpad bartolomej belo benadik blahoslav bohdan bohumil bohumir bohuslav bohus boleslav bonifac
branislav bystrik ctibor cyprian dalibor demeter dezider dionyz dobroslav drahomir drahoslav fedor frantisek
fridrich gejza gregor gustav henrich ignac imrich izidor ilja jarolim jaromir jaroslav jergus juraj kazimir
klement koloman konstantin kristof ladislav levoslav maros matej matus medard metod mikulas miloslav milos
miroslav mojmir moric oldrich ondrej oto pankrac patrik pavol pravoslav radomir radoslav radovan raduz
rastislav sergej servac silvester slavomir stanislav svetozar svatopluk tadeas tibor tichomir timotej valer
vasil vavrinec vendelin viktor viliam vladislav vlastimil vojtech vratislav vratko vaclav vit vitazoslav
zdenko zlatko lubomir lubor luboslav lubos ludomil ludovit zigmund abigel aliz boglarka borbala boroka
biborka csenge dorka dorottya elizabet emese emili fanni fruzsina hanga janka kamilla kincso lilien linett
lotti milla mira nara panka panna rozina reka szofi szofia szonja virag zejnep zorka zselyke zsofia balazs
barnabas bence bende bendeguz benedek benett bertalan boldizsar botond brajen balint csaba csanad csongor
denisz donat ferenc gellert gergely gergo gyorgy gabor hunor imre janos jozsef kende kolos krisztian
krisztofer lajos levente marcell mihaly miklos marton matyas nikolasz nolen nandor szabolcs sandor tamas
vencel vendel vilmos zalan zente zsolt zsombor zeteny anni beatriz caridad carlota conchita estela florencia
guillermina maica maricarmen marilu mayte pilar roser carles hermenegildo hernan homero jacobo jeronimo
josep octavio patricio sancho sergi andi borna adrijana alemka alenka amalija anamarija anastazija anci
ancica andreja andrina anesa ani anja antonija asija asja barica biserka borka bozica branimira branka
brankica dalibora daliborka danijela danka darija darinka dea divna donka dorana dorica doroteja dragica
dubravka dunja elka evelin gabrijela goranka gordana grozdana hrvojka inge inja inka ita ivancica ivna
jadranka jaga jagica janica jasna jelica jesa josipa karmela kata katica katija katina kika lidija ljiljana
ljubica lovorka lucija maca majda marena marija marijana masa mika milka mima mirka mirna nadalina naja
natalija natka neda nedjeljka nela neli nena nera nevena nevenka nusa pava pavica rajna rija rosana ruza
ruzica sanja silvija slavica snjezana stasa teja tija tijana tomislava tonija tonka toncica valera valerija
vali vedrana velana velimira velina verica vesna vinka zdeslava zlata zlatka andel andelin andelko andelo
andrija andro anko antek antun belimir berti borko bozidar branimir damil damir danijel darko davor davorin
domagoj drazen drzimir drzislav dubravko duje dujo emilijan fabijan franjo gaj goran gordan gradimir grga
grgo grgur gvozden hrvoj hrvoje ico ilija ilko ino ive ivek jadran jadranko jadro jakov janko jasenko josip
joso josko joza joze kresimir kristijan kruno krunoslav ljudevit lucijan luka marko matan matija matko mato
mihael milivoj miljenko mimo miran miro mislav mladen nedjeljko neven ozren pepo petar pravdan robi roko
sanjin sasa slavek slaven slavko srecko stanko stipan stipe stjepan stribor svebor tihomir tomislav tomo
tonko trpimir trpko tvrtko vanja vatroslav vedran velimir vijeko vjekoslav vjenceslav vladek vlado vlatko
zdravko zrinislav zrinko zvonimir caslav stef zeljko anastasija andrijana biljana bisenija blagica bobana
bojana bosiljka dajana damjanka danila dejana desanka dijana dobrila dragana draginja drina dusanka dusica
duska emilija evdokija gorana ilinka jelena jelisaveta jelka jevrosima jovana jovanka julijana ksenija lada
leposava ljuba markika masinka melenija milana milanka miljana mirjana mitra momira nastja nikoleta nikolina
njegomirka ognjana olgica olivera peruna petrija radina radmila radojka rakita renja ristana rumena senka
simonida slobodanka smiljana snezana sofija srna stojanka suncica tanja tatjana vasilisa veselinka visnja
vladana vlatka vojislava vujica vukica zavida zorana zvezdana zeljka aleksa aleksandar aleksej aljosa
anastasije anej arsenije acim berislav blagoje boban bogoljub bojan borivoje borjan bosko boza branko
budimir cvijan cvijetin dabiziv damjan danko dejan desimir dimitrije dragan dragisa dragoje dragojlo
dragoljub dragoslav dragutin draza dren dusko filotije gavrilo georgije gerasim gligorije gojko golub
grigorije hvalimir ignjat jezdimir jugoslav kalinik kirilo kosta krsto kuzman ljubisa ljubomir malisa
marinko marjan mateja mihailo mihajlo mija mijat miladin milanko mileta milisav milic miljan milojica
milomir milorad milutin miodrag miomir mitar misa misko momir nebojsa nedeljko nemanja nenad niksa novak
obrad obren ognjen ostoja paja pavle pera perica petko predrag prvoslav radenko radivoje radisa radmilo
radosav rados radul rajko ranko ratimir rasko relja rodoljub simo sinisa slavoljub slobodan srboljub sredoje
stevan stojan strahinja svetislav svetolik svetomir tadija vasko velibor vidak vlastimir vojin vujadin vuk
vukan vukasin vukota zarije zoran zvonko cedomir akvelina albertine alvine astrida aurelija banuta beate
barbala dainuvite dzirkstite dzile darta edite elfrida elina gudrite inguna inara jautrite judite julija
jusma kristiana lavize leontine luize lasma liba liksma liva livija lize malvine modrite mudite marite metra
olivija otilija patricija parsla renate rudite sarmite saulcerite skaidrite spidola tereze trine undine
vijolite vilhelmine vizbulite vesma zeltite ziedite zigfrida zigrida zile arija irisa zanete zanna zenija
zubite ainars alfreds aloizs andris andzejs andzs anrijs anslavs arkadijs armins arvids algirds algis
boleslavs bronislavs davids davis edgars eduards edvins edzus egils einars eizens elmars emils ermins ervins
gunars ilgmars ilmars indrikis ingmars inars jevgenijs jurgis jazeps jekabs julijs klavs konrads konstantins
kristians krisjanis kriss karlis leonids margers matiss mikelis monvids marcis maris niklavs ojars olegs
olgerts pavils peteris regnars renars ricards romans rudis rudolfs rusins talis talivaldis talrits ugis
valdemars valentins valerijs vilmars vitalijs voldemars zigfrids zigmars adams adolfs arijs eriks evalds
gederts zanis ecrin janne jona jonah alea alessa alexia aleyna alissa annalena anneke annelie annemarie
annika anny anouk arwen asya ayleen ayse azra caitlin carolin catharina celina charleen charlotta chayenne
christin collien darleen elanur elea elli elly emmely emmi enie enna enya esma fabienne felicitas felina
femke fenja finia finja finnja florentine franka franziska frederike friederike helin henrike imke ivonne
janin janna jara jella jette jil joelina joeline joleen jolien jolin jolina joline jonna josefin josefine
josephin josy jule juliane julika julina juna kaja karlotta karoline kathrin katja kayra korinna laureen
leandra lene leni lenia lenja lenya leoni levke liah lilli linn lisann lisanne loreen lotta lotte luise
luzie lya madita madleen maike mailin maira malena malin marah mareike maren marieke marika marissa marit
marla marleen marlena mathilda medina medine meike mette mieke mirja nadja naemi neele nele nelli nelly nika
nike nila philine rebekka riana rieke rike ronja samia saphira saskia silja sina sinja smilla sofie soraya
stina sude svea svenja tabea talea tamina tarja thalea tomke tuana wibke wiebke yara yaren ylvi ylvie amar
amon andreas ansgar arved ayman baris bastian benedikt bennet benno bernd bjarne bjorn caspar cedrik
christiano christoph claas denny domenik ege eliah emirhan enno falk fiete finlay finnley fynn georg gerrit
gian hagen hannes hanno hauke hendrik hennes henning henrick henrik ilias iven janek jannek jannes jannik
jannis jano janosch jari jarne jarno jens jeremias jesper johannes jonte joost joris joscha joschua josef
josua juri kaan kalle karlo kilian kimi kjell klaas korbinian lars lasse laurens laurenz laurin lenn lennard
lennart lennert lennox leonhard leonidas levin lewin lias linus lio luiz luk lutz maddox maik maksim malik
malte marlo marwin mathis matis matthis matti mattis meik mikail mio moritz morten neo nevio niclas nicolai
niels niklas nikolai odin pepe philipp piet pius quirin raik rasmus rayan sascha steffen sonke soren taha
tamino tammo tarik tayler teo thies thilo thorben thore thorge tiago tillmann timm timo timon tino tizian
tjark torben tyron veit vin vitus willi xaver yannic yannick yannik yannis yven benedita caetana carminho
carmo catarina constanca eduarda flor frederica luena madalena margarida nuria safira soraia vitoria vania
aurea afonso benjamim dinis duarte filipe frederico goncalo guilherme henrique joaquim joao lourenco manel
martim mateus matias micael nuno paulo romeu rui sebastiao simao valentim vitor adolfa adolfina adriena
aglaja albena albertyna aleska aloisie alojzije amalie anastazie anatazie andela andelina angelika anselma
apolena arabela aranka areta ariela arleta arnolda arnostka atanazie augustyna babeta bedriska benedikta
berenika berit bernarda bertolda birgit birgita blahomila blahomira blahoslava bohumira bohuna bohuse
bojislava boleslava borislava bozetecha bratislava brita brunhilda bretislava cecilie celestina celestyna
celie chranislava ctibora ctirada ctislava cyntie cyrila dalie dalimila dalimira danuta danuse darie darja
davida delie dita diviska dobrava dobromira donalda doubrava doubravka drahomila drahotina drahuse dulcinea
edvarda egona elektra ervina eufrozina eunika evzenie fabie faustina faustyna ferdinanda fidelie florentyna
feba gaja gajana garika gema geralda geraldina gerarda gerardina gerharda gilberta gisela glorie graciana
grazina grizelda gustava gvendolina halina havla hedvika heidrun herberta hortensie hortenzie horymira
hostimila hostimira hostislava hvezdoslava hyacinta hata iboja ignacie ignata ildika iljana ilsa ilza inesa
ingeborg ingeborga isolda izidora jadrana jakuba jakubka jarolima jaromira jasnena jenovefa jesika jindra
jindriska jitka jirina johana jordana jorga jozefa juta karin karmen katerina kazi kazimira klaudie
klementina klotylda koleta kolombina kolumbina konstance konstancie konsuela konzuela kora kordula korina
kornelie krasava krasomila kristyna kunhuta kveta kvetuse ladislava laurencie lejla leokadie leontyna
leopolda leopoldyna leticie libora liboslava libuse libena lidmila livie loreta lota ludise ludomira
ludoslava ludvika lukrecie lumira ludka mabela mahulena manona margit marieta mariola marketa medea melita
mecislava michala milred miluse mirjam miromila mnislava muriela naneta nikodema nikol noema norberta odeta
ofelie oktavie oldriska oliva olivie olympie ondrejka otakara otilie otylie oxana paskala patricie pavla
pavlina persida perzida petrana petronila petruse petula polyxena pravdomila pravomila pravoslava priscila
priska prokopa pribyslava radana radimira radislava radomila radomira radoslava radovana radslava raisa
rajsa rastislava richarda robina rostislava rovena rozalinda rozamunda rozana rozita rozvita rozalie rudolfa
rudolfina salomena samuela saskie saxona scholastika senta sibyla sidonie silvie simeona skarlet skarleta
slavomila slavomira slavena sobeslava sofronie solveig solveiga sotira staza svatava svatoslava svetla
svetluse sylva tatana teodozie teofila terezie theodosie theofila tomaska toska tana ulrika valburga
valdemara valentyna veleslava velislava vendelina vendula vendulka venuse viktorie vilemina vilema vincencie
vladislava vladena vlastimila vlastimira vlastislava vojmira vojslava vojteska vorsila vratislava vaclava
vitezslava veduna venceslava venka veroslava veslava xaverie xenie zaida zbyhneva zbyslava zbynka zbyska
zdena zdislava zenobie zinaida zlatomira zlatuse zoroslava zvonimira cestmira cenka cistoslava rehorka
sarlota stepana stepanka sarka zakelina zdana zelimira zelislava zitomira zitoslava ziva zivana zofie abadon
absolon achil achiles adin albrecht alen alexandr alfons alvar amadeus amand amat anastaz anselm antal aram
aristid arkad arnost arsen artus arzen atanas atila augustyn baltazar bazil beatus bedrich bertold bivoj
blahomil blahomir bohuchval bohun bolemir borek borislav borivoj bozetech bozislav bratislav brit bronislav
budislav budivoj bretislav celestyn chrabros chraniboj chranibor chranislav chrudos chval ctirad ctislav dag
dalimil dalimir darek dimitrij dionyzos divis dluhos dobromil dobromir drahomil drahotin drahon drahos
drahutin depold detmar detrich edvard edvin egmont egon elizej elizeus elmar emerich engelbert erazim
erazmus erhard ernst eusebius evald evarist evzen ezechiel faust faustin faustyn felician fidelius filibert
filomen flavius flavian florentyn fortunat fridolin frana garik genadij gerazim gleb gorazd gothard gracian
gunter geza hanus havel hastal helmut hilar hilarius hjalmar honorius horymir horac hostimil hostimir
hostislav hostivit hovard hvezdoslav hyacint hynek hypolit ignat inocenc irenej ireneus isidor ivar izaias
izmael izak jarmil jaromil jeronym jilji jimram jindrich jost juda jachym kajetan karel kasian kastor kaspar
klaudius klaudian kliment knut kolombin kolumban kolumbin kornelius kosma kosmas krasomil krasoslav kryspin
krystof kvido kvetoslav kveton kvetos kresomysl kristan laurenc leandr leodegar leontyn leos lev lesek libor
liboslav livius lorenc lotar lothar ludivoj ludomir ludoslav ludvik ludek lukrecius lumir lutibor lutobor
makar manfred mansvet matous maxmilian melichar metodej mecislav mikolas milous milovan milovin milon milik
mirek miromil mirtil mlad mnata mnislav mojzis moris mstislav myrtil neklan nepomuk nezamysl nehoslav odolen
oktavius oktavian olbram orest osvald ota otakar otmar otokar otomar ovidius palmiro parsival paskal pavlin
pelhrim perikles petr petronius polykarp pravdomil pravomil premysl pribyslav radan radegast radhost radim
radimir radislav radivoj radko radmil radomil radvan raimund rainald rainer rainhard rainold ralf ranek
ratibor ratmir redmond remig renat robinson rodan roderik rolf romul rostislav ruprecht ruslan saturnin
sebestian sedrik serenus sidon sigfrid silvan silvestr silvius sinkler sixt sixtus slaviboj slavibor
slavoboj slavoj slavomil smil sobeslav sokrat soter spytihnev stanimir stojmir svatoboj svatobor svatomir
svatoslav samo tankred taras teobald teodorik teodoz teofan terenc terencius theobald theodorik theofan
theofil tiber tiberius tiburcius tichomil tichon timoteus torkvat torsten ulrich upton uve vadim valdemar
valentyn valerian valtr veleslav velislav vidor viktorin vilibald vilmar vilem vincenc vitold vladan
vladivoj vlastislav vlk vojen vojmil vojmir vojslav vok volfgang vsevolod vitoslav vitezslav venceslav venek
veroslav vseboj vsebor vserad vseslav xaverius zachar zacharias zbislav zbyhnev zbynek zbyslav zbysek zdenek
zderad zdeslav zdirad zdislav zdik zenon zikmund zlatan zlatomir zoroslav zosim zaboj zavis cenek cestmir
cistoslav rehor salamoun salomoun savel stepan stasta zarko zdan zelibor zelimir zelislav zelmir zitomir
zitoslav zivan
`;

/** Names that need a cue, a surname or a capital inside a sentence when the text is English. */
export const FIRST_NAMES_THAT_ARE_ENGLISH_WORDS = `
willow grace aria violet nova rose amber jasmine summer faith hope iris sue dawn pat penny rosemary sally
bet eve gill hazel heather joy mercy olive saffron sherry verity charity coral crystal dolly fern flora
honor marina melody patience pearl prudence raven rhea robin scarlet sunny tiff roman harry rowan will bill
willy mason drew bob rich rick dick mark ray warren christian cliff dean don earl frank gene glen grant guy
jay ken kit lance lee miles nick rod tad wally carter chase cooper hunter phoenix nest non gruff jams yaw
tawny freedom righteous wisdom shady mushy liberty trinity union dung shell trace ash char coco dell dot
gabs gem kitty moll spud toots smithy june july april may august
`;

/** The same for Welsh text. */
export const FIRST_NAMES_THAT_ARE_WELSH_WORDS = `
sienna aria iris dawn pam pat ceri dani beth bet hilda cath saffron mae marina ria robin tegan eli dan drew
bob marc craig al brad cal des don les rod tad sion mirain seren siriol tegeirian tirion alaw briallen cadi
cain cari celyn eira eirian eirlys elin enfys glain gwawr gwen gwenith gwynfa haf hedd heulwen lili mai
eurgain marian anwyl bryn cadfan cai cas colwyn deri deryn edwyn einion eurof ffranc glyn gwern gwyn hefin
jac llew tomi wyn cian ewa safia hana huda sadia anwar bola union mo mol bri cyn dot gem oli sal trin gwynn
hedydd lleian rhain
`;
