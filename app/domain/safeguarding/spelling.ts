/**
 * How words are really typed: short forms, words written apart, and the ordinary words that look like a slip of a
 * lexicon word and are not one.
 */
const pairs = (text: string, separator: string): ReadonlyMap<string, string> =>
  new Map(
    text
      .split("\n")
      .flatMap((line) => line.split(";"))
      .map((entry) => entry.trim())
      .filter((entry) => entry !== "")
      .map((entry) => {
        const [from = "", to = ""] = entry.split(separator);
        return [from.trim(), to.trim()] as const;
      }),
  );

/** Short and spoken forms, written out. */
export const SHORT_FORMS = pairs(
  `
  u = you; ur = your; r = are; plz = please; pls = please; cuz = because; coz = because; cos = because; cus = because; bcos = because; 2nite = tonight; tonite = tonight; 2night = tonight
  tnite = tonight; 2day = today; 2moro = tomorrow; tmrw = tomorrow; tomo = tomorrow; tomorow = tomorrow; wiv = with; wid = with; gna = gonna; gunna = gonna; goina = gonna; gon = gonna; finna = gonna; wanna = wanna
  wana = wanna; dnt = dont; don = dont; cnt = cant; carnt = cant; abt = about; bout = about; nd = and; n8 = night; nite = night; hav = have; av = have; wen = when; wat = what; wot = what; wots = whats
  sum1 = someone; some1 = someone; any1 = anyone; no1 = nobody; every1 = everyone; skool = school; skl = school; hubby = husband; thru = through; sed = said; thort = thought; coppa = copper; frm = from; b4 = before
  evry = every; evrythin = everything; nuthin = nothing; nothin = nothing; sumthing = something; somethin = something; sumfin = something; summat = something; owt = anything; nowt = nothing
  ent = aint; didnt = didnt; didn = didnt; wont = wont; wnt = wont; iam = im; ima = im gonna; imma = im gonna; fone = phone; fones = phone; kidz = kids; luv = love; babys = baby; hes = hes; shes = shes; skint = skint
  prizon = prison; suiside = suicide; sucide = suicide; suicde = suicide; suicidle = suicidal; sucidal = suicidal; kil = kill; killin = killing; kiling = killing; hitin = hitting; hiting = hitting; beatin = beating; bruses = bruises; brusies = bruises; bruse = bruise
  scard = scared; sacred = scared; scaird = scared; frightend = frightened; affraid = afraid; afriad = afraid; brused = bruised; strangeld = strangled; tryin = trying; tryna = tryna; lokt = locked; lockt = locked
  rn = now; ffs = f; msg = messages; msgs = messages; txt = texts; txts = texts; txting = texting; sh = self harm; od = overdose; ods = overdose; odd = odd; kms = kill myself; dv = abuse; r@ped = raped; raep = rape; unalive = kill; meself = myself; mesen = myself
  wifes = wife; husbands = husband; partners = partner; boyfriends = boyfriend; nans = nan; mums = mum; dads = dad; sisters = sister; daughters = daughter; saturdays = saturday
  ishe = eisiau; jel = carchar; sa = dwi ddim; sai = dwi ddim; sain = dwi ddim; smoi = dwi ddim; dydi = dydy; tydi = dydy; tydw = dwi; dydyn = dydy; fysa = byddai; fyddaim = fydda ddim; gatre = adref; checio = checio; eisio = eisiau; rioed = erioed; gwbod = gwybod; gwbo = gwybod; deutha = dweud; deud = dweud; gweud = dweud; gwed = dweud; ffindio = ffeindio; beth = beth; be = be; hitiodd = hitiodd; mhen = mhen; ofnadw = ofnadwy; mas = mas; gwitho = gweithio; bita = bwyta; byta = bwyta; cisgu = cysgu; cal = cael; ca'l = cael; licio = hoffi; lico = hoffi; gadal = gadael; adal = adael; nol = ynol; sdim = dim; smo = dim; sgen = dim; sgin = dim; sneb = neb; snam = dim; dwin = dwi; dwisho = dwi isio; dwim = dwi ddim; dwimyn = dwi ddim; dydwi = dwi; dydw = dwi; rwyn = rwyf; rwy = rwyf; wi = dwi; maen = mae; ma = mae; man = man; nain = nain
  isie = eisiau; isio = eisiau; isho = eisiau; ishe = eisiau; eisie = eisiau; isia = eisiau; gatre = adref; gartre = gartref; adra = adref; gytre = adref; rwan = nawr; nawr = nawr; wan = nawr; heddi = heddiw; heno = heno; fory = yfory; bora = bore; nosweth = noson
  on = on; oni = oeddwn; ron = oeddwn; roni = oeddwn; oddan = oeddan; doedd = oedd; fio = fo; fodo = fo; efo = gyda; hefo = gyda; da = da; nghuron = nghuro; sy = sydd; sydd = sydd; hogan = hogan; mrifon = mrifo; fin = fi; ofon = ofn; ofan = ofn; ofnus = ofnus; ofni = ofni; saf = saff; dio = dio; dyo = dio; dydi = dydy; dyw = dydy; dydio = dio
`,
  "=",
);

/** Two words that count as one. */
export const JOINED_WORDS = pairs(
  `
  do not = dont; does not = doesnt; did not = didnt; can not = cant; will not = wont; is not = isnt; are not = arent; was not = wasnt; has not = hasnt; have not = havent; would not = wouldnt
  i am = im; he is = hes; she is = shes; they are = theyre; i have = ive; going to = gonna; my self = myself; her self = herself; him self = himself; them selves = themselves; no one = nobody; any one = anyone; some one = someone
  any more = anymore; every one = everyone; step dad = stepdad; step father = stepfather; step son = stepson; boy friend = boyfriend; girl friend = girlfriend; grand daughter = granddaughter; grand son = grandson; key worker = keyworker; black eye = blackeye
  in laws = inlaws; good bye = goodbye; fed up = fedup; tag along = tagalong; room mate = roommate; cell mate = cellmate; pad mate = padmate; over dose = overdose; out side = outside; to night = tonight; to morrow = tomorrow; care taker = caretaker; t shirt = tshirt; safe house = safehouse; up set = upset
  o n = on; on i = oeddwn; ron i = oeddwn; roeddwn i = oeddwn; dw i = dwi; rydw i = dwi; rwyf i = dwi; dydw i = dwi; yr wyf = rwyf; mam gu = mamgu; tad cu = tadcu; hunan niweidio = hunanniweidio; hunan niwed = hunanniwed; hunan laddiad = hunanladdiad; cam drin = camdrin; gam drin = gamdrin; ngham drin = nghamdrin; cham drin = chamdrin; pen fy = penfy; yn ol = ynol; ben fy = benfy; does dim = dim; sdim ots = dimots; gyda r = gyda; rhag ofn = rhagofn; dim ond = dimond; ar ol = arol; tu allan = tuallan; llais bach = llaisbach
`,
  "=",
);

const list = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Too frequent to look for a pattern from: a pattern with another word is anchored there. */
export const COMMON_WORDS =
  list(`me my us i im he hes his him she shes her they theyre them the a an and to of in on at it is are was be been being for with from that this so not no dont cant never
  have has had get got do did what who when if or but all out up off over by you your we our as about down into back home say says said go going gonna want will would can could kids women woman people night now again
  mae fy yn i fi a o r n y yr ddim dim ar dwi nhw ni chi ti fo hi e ef eu ei mi wedi sydd bod gan am ac os pan heb at wrth nos nawr eto adref`);

/** Ordinary words one letter away from a lexicon word. */
export const ORDINARY_WORDS = list(`
  treat treats treated treating treatment starting started start starts staring stating rapid looked looking looks hiking hiring hidden making makes thing things think thinking thinks there their these those where were
  house houses course courses first begin begins within again because before after about other others mother father brother could would should shared share sharing scores scored score scarf
  beans bears beaches teaching reaching reach beach breath bread break breaks great greet street strength stronger strong string bitter better butter letter letters matter later water waters waiter
  skills skill still stills spill spells shell smell small staff stuff stiff state stage store stored story stories study bored board boards boring bought brought taught caught court courts count counts county country
  peace place places plane plant plants plate plates plans planned plenty please pleased price prices pride prize prison prisons person persons reason reasons season seasons lesson lessons listen listed
  found round sound pound wound bound ground group groups grown growing going doing being seeing saying paying playing plays praying staying stays taking talking talks walks walking working works worked worker workers words world
  march match watch catch lunch bunch branch french bench space spare spark speak speaks special social sewing sending spending standing landing handing hanging hunting hurting putting pulling pushing cutting
  hurry hurries herbs hours heart hearts heard hears heads heady ready really rarely early nearly clearly dearly yearly weekly daily sadly badly gladly kindly hardly family families familiar
  breaking baking banking barking backing packing picking kicking licking ticking locker lockers locate located location vacation education medication meditation
  crafts craft draft drafts shift shifts gifts lifts risks tasks masks books looks cooks hooks rooms moons broom groom grooms drinks drink drunk brink bring brings trick tricks track tracks truck trucks trust
  lovely lively likely loving living giving having moving proving driving driven arrived arrive alive above drive drives drove grove gloves clothes clothing closed close closer closes course cooking looking
  smart smarter start stars starred stirred shirts shorts short sport sports spot spots support supports supported shower shows showed shown throw throws grow grows known know knows snow slow slows
  being bring baring bearing wearing tearing hearing nearing fearing gearing sharing caring caused causes cause pause paused raise raised raises phrase praise praised praises
  tired tried fired hired wired cried dried fried tries cries dries flies trial trail train trains brain brains drain rain chain chains chair chairs charity clarity
  white while whole whose those close choose chose chosen cheese chest chess chase chased charge charged change changed changes chance chances dance dances
  passed paused pasted tasted wasted wanted waited warned wander wonder wonders under thunder powder order orders older holder folder folders shoulder
  weight eight night light lights right rights bright flight fight fights sight might tight thought though through tough cough rough laugh enough
  mouth month months south north worth earth birth births girth forth fourth fifth faith truth youth death deaths depth width
  fewer newer never fever lever clever river rivers liver silver cover covers covered coverage over lover lovers mover
  single singles jungle angle angles uncle uncles ankle simple sample samples example examples temple people purple couple couples double doubles trouble troubles
  quite quiet quilt built guilt guild build building builds child children chill chilled filled fillet pills bills hills wills mills kills
  tables table cable cables stable able fable label labels level levels novel novels model models moral morals mortal portal rental dental mental metal medal pedal
  sister sisters mister minister master masters faster easter eastern western system systems
  cases cares cared cards carts parts party pasta paste past posts cost costs coast toast roast boast boat boats coats
  safer safely wafer saves saved waves waved paved caved shaved shaves behaved
  basic basics magic music mosaic topic topics tonic comic comics clinic clinics
  walls balls calls falls halls tells bells sells cells wells yells smells spell
  likes bikes hikes takes cakes lakes bakes makes wakes shakes snakes brakes
  sitting setting fitting hitting getting petting letting betting wetting quitting knitting splitting written
  sofas sodas soaps hopes ropes copes tapes shapes grapes
  cleaned cleaner cleaners clean cleans clear clears cheers sheer steer steers
  porter poster posters foster fosters lifter sorter shorter quarter quarters
  bread broad brood blood flood floor floors door doors poor indoor moor
  paint paints point points joint joints print prints pint pints tint hints faint saint
  amser pethau pethe pobol pobl plant merched menyw menywod merch gwaith gweithio gwneud dweud deud siarad helpu helpodd dysgu dosbarth canolfan cwrs cyrsiau grwp diolch llawer lawer mawr fawr fach bach newydd ddim dim yma yna wedyn heddiw neithiwr ddoe nesaf arall eraill rhywun rhywbeth rhywle gallu gallwn angen eisiau hoffi hoffwn meddwl teimlo teimlad teulu ffrind ffrindiau swydd arian tocyn bwyd bwyta
  cadw cael cafodd ces cefais cawson mynd dod doedd roedd oedden byddai byddwn basai basen dylai dylen dylid llais llaw llun lle lleol llety lleoedd llyfr llyfrau gwell gwella gwellodd gorau gwaeth gwaethaf hapus hawdd anodd
  trwy drwy trwyn drwyn draw draws dros trosedd cartref gartref adref carchar garchar nghar cariad gariad credu creu curiad cerdded cerdd canu cysgu cysur cymryd cymorth cymdeithas cyfle cyfleus cyffredin cynnig cynnal cynnes clir clywed clywais
  bywyd mywyd fywyd byw bore pawb bobl beth pethau phethau plentyn blentyn plentyndod tad dad mam fam brawd frawd gofal ofal gofyn ofyn gofalu darn darnau dal tal talu dalu mis mlynedd flynedd blynedd blynyddoedd flynyddoedd
`);
