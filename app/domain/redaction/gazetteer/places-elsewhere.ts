/**
 * Which words are places, separated by |. Not counties as large as a programme, nor countries.
 * The long list comes from GeoNames (www.geonames.org, Creative Commons Attribution 4.0), places with 1,000 people or
 * more; names that are ordinary English words are left out.
 */

/** Towns and cities elsewhere, with the Welsh names in use. */
export const TOWNS_ELSEWHERE = `
London|Birmingham|Manchester|Liverpool|Chester|Caer|Lerpwl|Manceinion|Llundain|Amwythig|Bryste|Henffordd|
Rhydychen|Caergrawnt|Caerloyw|Caerwrangon|Crewe|Shrewsbury|Telford|Birkenhead|Wirral|Cilgwri|Ellesmere Port|
Runcorn|Warrington|Widnes|St Helens|Bootle|Kirkby|Toxteth|Speke|Southport|Wigan|Bolton|Salford|Stockport|
Oldham|Rochdale|Bury|Leeds|Bradford|Sheffield|Hull|York|Newcastle|Sunderland|Middlesbrough|Durham|Nottingham|
Derby|Leicester|Stoke|Stoke-on-Trent|Stafford|Wolverhampton|Walsall|Dudley|Coventry|Worcester|Gloucester|
Bristol|Bath|Exeter|Plymouth|Southampton|Portsmouth|Brighton|Reading|Oxford|Cambridge|Ipswich|Peterborough|
Luton|Milton Keynes|Northampton|Norwich|Colchester|Chelmsford|Southend|Dover|Hastings|Croydon|Hackney|
Tottenham|Brixton|Peckham|Blackpool|Preston|Lancaster|Carlisle|Blackburn|Burnley|Macclesfield|Wilmslow|
Nantwich|Whitchurch|Market Drayton|Edinburgh|Glasgow|Aberdeen|Dundee|Belfast|Derry|Dublin|Dulyn|Cork|Galway|
Bury St Edmunds|Wisbech|Ely|March
`;

/** Other towns and villages of England, Wales, Scotland and Northern Ireland. */
export const GEONAMES_PLACES = `
Abbey Dore|Abbey Road|Abbey Wood|Abbots Bromley|Abbots Langley|Abbotskerswell|Abbotts Ann|Abercanaid|
Abercarn|Aberchirder|Abercynon|Aberdour|Aberfan|Aberfeldy|Aberford|Aberkenfig|Aberlady|Abernant|Abernethy|
Aberporth|Abertridwr|Abingdon|Aboyne|Abram|Accrington|Acklington|Acocks Green|Acomb|Adderbury|Addiebrownhill|
Addingham|Addlestone|Adlington|Adwick le Street|Ahoghill|Aigburth|Ailsworth|Airdrie|Airmyn|Airth|Albrighton|
Alcester|Alconbury|Aldbourne|Aldbrough|Aldeburgh|Alderbury|Alderholt|Alderley Edge|Aldershot|Aldford|
Aldridge|Alexandria|Alford|Alfreton|Allanton|Allerton|Allhallows|Allington|Alloa|Almondbank|Almondsbury|
Alness|Alnmouth|Alnwick|Alresford|Alrewas|Alsager|Alston|Althorne|Alton|Altrincham|Alva|Alvechurch|Alveley|
Alveston|Alyth|Ambleside|Ambleston|Ambrosden|Amersham|Amersham on the Hill|Amesbury|Ampthill|Ancaster|
Ancroft|Andover|Anna Valley|Annahilt|Annalong|Annan|Annfield Plain|Anstey|Anstruther|Ansty|Antrim|Appleby|
Appleby-in-Westmorland|Appledore|Appleton|Appleton Thorn|Appley Bridge|Apsley|Arbroath|Ardersier|Ardglass|
Ardingly|Ardrishaig|Ardrossan|Arlesey|Armadale|Armagh|Armitage|Armthorpe|Arne|Arnold|Arnside|Arundel|
Asfordby|Ash Vale|Ashbourne|Ashburton|Ashby-de-la-Zouch|Ashford|Ashgill|Ashill|Ashington|Ashley|Ashtead|
Ashton Keynes|Ashton in Makerfield|Ashton-under-Lyne|Ashurst|Ashwell|Askam in Furness|Askern|Askham Richard|
Aslockton|Aspatria|Aspley Guise|Astley|Aston Clinton|Aston-on-Trent|Astwick|Astwood|Astwood Bank|Atherstone|
Atherton|Atwick|Atworth|Auchinleck|Auchterarder|Auchtermuchty|Auckley|Audlem|Audley|Aughnacloy|Avebury|
Aveley|Avening|Aviemore|Awsworth|Axbridge|Axminster|Aylesbury|Aylesford|Aylesham|Aylestone|Babworth|
Backworth|Bacup|Badsey|Badsworth|Bagshot|Bagworth|Baildon|Bainton|Bakewell|Balcombe|Baldock|Balerno|Balfron|
Balham|Balintore|Ballater|Ballinamallard|Ballingry|Ballintoy Harbour|Balloch|Ballycastle|Ballyclare|
Ballygowan|Ballykelly|Ballymena|Ballymoney|Ballynahinch|Ballypatrick|Ballywalter|Balmedie|Balmullo|
Balsall Common|Balsham|Bamburgh|Bampton|Banbridge|Banbury|Banchory|Banff|Bankfoot|Banknock|Bannockburn|
Banstead|Banwell|Bar Hill|Barbican|Bardney|Bardon Mill|Bardsey|Bargeddie|Barham|Barkham|Barkingside|
Barkisland|Barlaston|Barlborough|Barlby|Barlestone|Barmby on the Marsh|Barmston|Barnack|Barnard Castle|
Barnburgh|Barnes|Barnet|Barnetby le Wold|Barnham|Barningham|Barnoldswick|Barnsbury|Barnsley|Barnstaple|
Barnt Green|Barnwood|Barra|Barrhead|Barrow in Furness|Barrow upon Humber|Barrow upon Soar|Barrowby|
Barrowford|Barston|Bartley Green|Barton on Sea|Barton under Needwood|Barton upon Humber|Barton-le-Clay|
Baschurch|Basford|Basildon|Basingstoke|Baslow|Bassingbourn|Bassingham|Baston|Batchworth|Bathford|Bathgate|
Batley|Battersea|Battlesden|Bawtry|Bay Horse|Bayston Hill|Bayswater|Beaconsfield|Beadnell|Beaminster|
Bearsden|Beauly|Bebington|Beckenham|Beckingham|Becontree|Bedale|Bedford|Bedlington|Bedlinog|Bedwas|Bedworth|
Beeford|Beeston|Beighton|Beith|Belbroughton|Belford|Belgrave|Bellaghy|Belle Vale|Bellingham|Bellsbank|
Bellshill|Belmont|Belper|Belsize Park|Belton|Belvedere|Bembridge|Bempton|Benbecula|Bennetts End|Benson|
Bentley|Benwell|Bere Alston|Bere Regis|Berkeley|Berkhamsted|Berkswell|Bernards Heath|Berrington|
Berwick-Upon-Tweed|Bethnal Green|Betley|Betws|Beverley|Bewbush|Bewdley|Bexhill-on-Sea|Bexley|Bexleyheath|
Bicester|Bickenhill|Bickley|Bicknacre|Bicton|Biddenden|Biddenham|Biddestone|Biddulph|Bideford|
Bidford-on-Avon|Bierton|Biggar|Biggin Hill|Biggleswade|Bildeston|Billericay|Billingborough|Billinge|
Billingham|Billinghay|Billingshurst|Billington|Bilsdale|Bilsthorpe|Bilston|Binfield|Bingham|Bingley|
Birchington-on-Sea|Bircotes|Birdham|Birdwell|Birstall|Birtley|Bisham|Bishop Auckland|Bishop Middleham|
Bishop Sutton|Bishop's Castle|Bishopbriggs|Bishops Cleeve|Bishops Lydeard|Bishops Stortford|Bishops Waltham|
Bishopsteignton|Bishopstoke|Bishopston|Bishopstone|Bishopstrow|Bishopsworth|Bishopthorpe|Bishopton|Bishton|
Bitton|Blaby|Black Notley|Blackheath|Blackheath Westcombe|Blackley|Blackmoorfoot|Blackridge|Blackrod|
Blackwall|Blackwell|Blacon|Blaenau-Ffestiniog|Blaengwynfi|Blagdon|Blairgowrie and Rattray|Blandford Forum|
Blantyre|Blaydon-on-Tyne|Bleadon|Blean|Bletchingley|Bletchley|Blewbury|Blidworth|Blindley Heath|Blisworth|
Blockley|Bloxham|Bloxwich|Blunham|Bluntisham|Blyth|Blyton|Boddam|Bodenham|Bodle Street|Bodmin|Bognor Regis|
Bollington|Bolsover|Bolton le Sands|Bolton upon Dearne|Bonhill|Bonnybridge|Bonnyrigg|Boosbeck|Bordon|Boreham|
Borehamwood|Borough Green|Boroughbridge|Borrowash|Bosham|Boston|Boston Spa|Botesdale|Bothwell|Botley|
Bottesford|Bottisham|Boughton|Bourne|Bourne End|Bournemouth|Bourton|Bourton on the Water|Bovey Tracey|
Bovingdon|Bovington Camp|Bow Brickhill|Bow Street|Bowburn|Bowdon|Bower Chalke|Bowes|Boxgrove|Boxted|Boynton|
Boyton|Bozeat|Bo’ness|Bracebridge Heath|Brackley|Bracknell|Bradfield|Bradford on Avon|Brading|Bradninch|
Braintree|Bramcote|Bramford|Bramhall|Bramham|Bramhope|Bramley|Brampton|Brandesburton|Bransgore|Branston|
Brantingham|Bratton|Braunston|Braunstone|Braunton|Brayton|Bream|Brechin|Bredbury|Bredon|Bremhill|Brenchley|
Brent|Brent Knoll|Brentford|Brentwood|Brewood|Bricket Wood|Bridge Sollers|Bridge of Allan|Bridge of Earn|
Bridge of Weir|Bridgnorth|Bridgwater|Bridlington|Bridport|Brierfield|Brierley Hill|Brigg|Brighouse|
Brighstone|Brightlingsea|Brightons|Brignall|Brigstock|Brill|Brimscombe|Brinklow|Brinscall|Briton Ferry|
Britwell|Brixham|Brixton Hill|Brixworth|Broad Blunsdon|Broadfield|Broadstairs|Broadstone|Broadwater|Broadway|
Brockenhurst|Brockhampton|Brockley|Bromborough|Bromfield|Bromham|Bromley|Brompton|Bromsgrove|Bromyard|Brooke|
Brookmans Park|Broomfleet|Brora|Broseley|Brotton|Brough|Broughshane|Broughton Astley|Brownhills|Broxbourne|
Broxburn|Bruton|Bryn|Brynamman|Brynna|Bubwith|Buckden|Buckfastleigh|Buckhaven|Buckhurst Hill|Buckie|
Buckingham|Bucknell|Bude|Budleigh Salterton|Bugbrooke|Bugthorpe|Bulford|Bulkington|Bulphan|Bunbury|
Buntingford|Burbage|Bures Saint Mary|Burford|Burgess Hill|Burgh Heath|Burgh by Sands|Burgh le Marsh|Burghead|
Burham|Burley|Burley in Wharfedale|Burnage|Burneside|Burngreave|Burnham|Burnham-on-Crouch|Burnham-on-Sea|
Burniston|Burnopfield|Burntisland|Burpham|Burringham|Burrington|Burscough|Bursledon|Burstwick|Burton|
Burton Constable|Burton Joyce|Burton Latimer|Burton Pidsea|Burton on the Wolds|Burton upon Stather|
Burton upon Trent|Burtonwood|Burwash|Burwell|Bushey|Bushmills|Butcombe|Butterwick|Buxted|Byfield|Byram|
Caddington|Cadnam|Caerwent|Cairneyhill|Cairnryan|Caistor|Calcot|Calderbank|Caldercruix|Callander|Callington|
Calne|Calverton|Camberley|Camberwell|Camblesforth|Camborne|Cambourne|Cambusbarron|Cambuslang|Camden Town|
Cameley|Camelford|Camelon|Camerton|Campbeltown|Campsall|Camrose|Canary Wharf|Canewdon|Canford Heath|
Canning Town|Cannock|Canonbury|Canterbury|Canvey Island|Caol|Capel|Capel Saint Mary|Capel le Ferne|Carcroft|
Carden|Cardenden|Cardington|Cardross|Carfin|Carlton|Carluke|Carmunnock|Carnaby|Carnforth|Carnlough|Carnmoney|
Carnoustie|Carnwath|Carpenders Park|Carrickfergus|Carrington|Carron|Carronshore|Carryduff|Carshalton|
Carterton|Castle Cary|Castle Donington|Castle Douglas|Castle Hedingham|Castle Vale|Castledawson|Castlederg|
Castleford|Castlemartin|Castlereagh|Castlerock|Castleside|Castlethorpe|Castlewellan|Catcliffe|Caterham|
Catford|Caton|Catrine|Catterall|Catterick|Catterick Garrison|Cawood|Cawthorne|Caythorpe|Cefn Cribwr|
Chacewater|Chadderton|Chaddesden|Chaddleworth|Chadwell Heath|Chadwell St Mary|Chafford Hundred|Chagford|
Chale|Chalfont Saint Peter|Chalfont St Giles|Chalford|Chalgrove|Chalk Farm|Chalton|Chapel Allerton|
Chapel Saint Leonards|Chapel en le Frith|Chapelhall|Chapeltown|Chapmanslade|Chard|Charfield|Charing|
Charlbury|Charlestown of Aberlour|Charlton|Charlton Kings|Charlton Marshall|Charminster|Charmouth|Chartham|
Charvil|Chasetown|Chatburn|Chatham|Chatteris|Cheadle|Cheadle Heath|Cheadle Hulme|Cheam|Cheddington|
Cheddleton|Cheetham Hill|Chelford|Chelmsley Wood|Chelsea|Chelsfield|Cheltenham|Cherry Burton|Chertsey|
Chesham|Chesham Bois|Cheshunt|Chessington|Chester-le-Street|Chesterfield|Cheswick Green|Chetwynd|Chew Magna|
Chicheley|Chichester|Chickerell|Chicklade|Chicksands|Chiddingfold|Chigwell|Chilcompton|Child Okeford|
Childwall|Chilton Foliat|Chilwell|Chilworth|Chingford|Chinley|Chinnor|Chippenham|Chipping Campden|
Chipping Norton|Chipping Ongar|Chipping Sodbury|Chipstead|Chirnside|Chiseldon|Chislehurst|Chiswell Green|
Chiswick|Chobham|Cholsey|Choppington|Chopwell|Chorley|Chorleywood|Chorlton|Chorlton cum Hardy|Christchurch|
Chryston|Chudleigh|Chudleigh Knighton|Chulmleigh|Church Fenton|Church Street|Church Stretton|Churchdown|
Churchill|Churt|Cinderford|Cirencester|City of London|City of Westminster|Clackmannan|Clacton-on-Sea|Clapham|
Clapham Junction|Clarborough|Clare|Clarkston|Claydon|Claypole|Clayton|Clayton West|Clayton le Moors|
Clayton-le-Woods|Cleator Moor|Cleckheaton|Cleethorpes|Cleland|Clenchwarton|Cleobury Mortimer|Clerkenwell|
Clevedon|Cleveleys|Cliffe|Clifford|Clifton|Clipsham|Clitheroe|Clive|Clophill|Clowne|Clutton|Clydach|
Clydach Vale|Clydebank|Coalburn|Coalisland|Coaltown of Balgonie|Coalville|Coatbridge|Coates|
Coatham Mundeville|Cobham|Cockenzie|Cockermouth|Cockfield|Cockfosters|Cockington|Coddington|Codford|Codicote|
Codsall|Cogenhoe|Coggeshall|Coity|Cold Ash|Cold Ashton|Cold Norton|Colden Common|Coldstream|Coleford|
Coleraine|Colerne|Colinton|Collier Row|Collingbourne Kingston|Collingham|Collington|Colmworth|Colnbrook|
Colne|Colsterworth|Colwich|Colyton|Combe Martin|Comber|Comberton|Compton|Compton Dando|Compton Martin|Comrie|
Congleton|Congresbury|Coningsby|Conisbrough|Connor|Conon Bridge|Consett|Cookham|Cookley|Cookstown|Cople|
Copmanthorpe|Copplestone|Coppull|Copthorne|Corbridge|Corby|Corby Glen|Corfe Castle|Cornforth|Cornholme|Corse|
Corsenside|Corsham|Corsley|Corston|Cosby|Cosham|Cotgrave|Cottenham|Cottesmore|Cottingham|Coulsdon|Coundon|
Countesthorpe|Coupar Angus|Cowbit|Cowdenbeath|Cowes|Cowfold|Cowie|Cowley|Cowpen|Cowplain|Coxhoe|Coylton|
Cradley Heath|Craigavon|Crail|Cramlington|Cranbrook|Cranfield|Cranford|Cranham|Cranleigh|Cranwell|
Craven Arms|Crawley|Crawley Down|Cray|Credenhill|Crediton|Creech Saint Michael|Cresswell|Creswell|Crewkerne|
Cricklade|Cricklewood|Crieff|Crigglestone|Croeserw|Croft|Crofton|Crofton Park|Crofty|Cromford|Crondall|
Cropwell Bishop|Cross Hands|Cross Hills|Crossford|Crossgar|Crossgates|Crosshouse|Crosskeys|Crossmaglen|
Croston|Crouch End|Crowborough|Crowland|Crowle|Crowthorne|Croxley Green|Croxteth|Croxton|Croy|Cruden Bay|
Crumlin|Crumpsall|Crymych|Crynant|Crystal Palace|Cuckfield|Cuddington|Cudworth|Cuffley|Culcheth|Cullen|
Cullingworth|Culloden|Cullompton|Cullybackey|Culmore|Culverstone Green|Cumbernauld|Cumnock|Cunningham|Cupar|
Curdworth|Currie|Curry Rivel|Cushendall|Cuxton|Cwmafan|Cwmbach|Cwmtillery|Dagenham|Dalbeattie|Dalgety Bay|
Dalkeith|Dalmellington|Dalmuir|Dalry|Dalrymple|Dalserf|Dalston|Dalton in Furness|Danbury|Danby|Danderhall|
Darenth|Daresbury|Darfield|Darlaston|Darlington|Darras Hall|Darrington|Dartford|Dartmouth|Darton|Darvel|
Darwen|Datchet|Datchworth|Daventry|Dawlish|Deanshanger|Dearham|Debenham|Deddington|Dedham|Deepcut|Deighton|
Delabole|Delph|Denby Dale|Denham|Denholme|Denmead|Denny|Dennyloanhead|Denton|Denton Holme|Deri|Desborough|
Desford|Devizes|Dewsbury|Deysbrook|Dickens Heath|Didcot|Didsbury|Diggle|Dinas Powys|Dingle|Dingwall|Dinmore|
Dinnington|Dinton|Disley|Distington|Ditchling|Ditton Hill|Doagh|Dobcross|Dobwalls|Doddington|Dodworth|
Donaghadee|Donaghcloney|Doncaster|Donington|Donington le Heath|Donisthorpe|Donnington|Dorchester|Dorking|
Dormansland|Dornoch|Dorridge|Dorstone|Douglas|Doune|Dove Holes|Dovercourt|Doveridge|Downpatrick|Downside|
Downton|Draperstown|Draycott|Dreghorn|Driffield|Drighlington|Droitwich|Dromore|Dronfield|Drongan|Droylsden|
Drumnadrochit|Drybrook|Ducklington|Duffield|Dufftown|Dukinfield|Duloe|Dulverton|Dumbarton|Dumfries|Dunbar|
Dunblane|Dunchurch|Dundonald|Dundrum|Dundry|Dunfermline|Dungannon|Dungiven|Dunholme|Dunipace|Dunkeld|
Dunkeswell|Dunlop|Dunloy|Dunnington|Dunoon|Dunstable|Dunswell|Duntocher|Dunvant|Durnford|Durrington|Dursley|
Duxford|Dyce|Dymchurch|Eaglescliffe|Eaglesham|Ealing|Ealing Common|Earby|Earith|Earl Shilton|Earley|
Earls Barton|Earls Colne|Earls Court|Earlsfield|Earlston|Earlswood|Easington|Easington Colliery|Easingwold|
East Ayton|East Barnet|East Bergholt|East Boldon|East Bridgford|East Calder|East Chevington|East Cowes|
East Dean|East Dulwich|East Grinstead|East Ham|East Hanney|East Harptree|East Horsley|East Keswick|
East Kilbride|East Leake|East Linton|East Markham|East Molesey|East Peckham|East Rainton|East Sheen|
East Tilbury|East Wemyss|East Whitburn|East Wittering|Eastbourne|Eastchurch|Eastington|Eastleigh|Eastoft|
Easton|Easton on the Hill|Easton-in-Gordano|Eastriggs|Eastrington|Eastry|Eastwood|Eaton Bray|Eaton Socon|
Eccles|Eccleshall|Eccleston|Eckington|Edenbridge|Edenfield|Edgmond|Edgware|Edgwarebury|Edgworth|Edington|
Edith Weston|Edmonton|Edwinstowe|Edworth|Eggleston|Egham|Eglinton|Egremont|Eight Ash Green|Elderslie|Elgin|
Elland|Ellerker|Ellerton|Ellesmere|Ellesmere Port Town|Ellingham|Ellon|Elm Park|Elmstead Market|Elmswell|
Elsenham|Elstead|Elstow|Elstree|Elswick|Eltham|Elton|Elvington|Elwick|Emberton|Embleton|Embsay|Emerson Park|
Emley|Empingham|Emsworth|Enderby|Endon|Enfield Lock|Enfield Town|Enniskillen|Epping|Epsom|Epworth|Erith|
Erlestoke|Errol|Erskine|Esher|Essendine|Essington|Eston|Eton|Eton Wick|Ettington|Etton|Etwall|Euxton|Evanton|
Evenwood|Evercreech|Eversholt|Eversley|Everton|Evesbatch|Evesham|Evington|Ewell|Ewhurst|Ewyas Harold|Exhall|
Exminster|Exmouth|Exning|Exton|Eyemouth|Eynsford|Eynsham|Eythorne|Eyton upon the Weald Moors|Faifley|
Failsworth|Fair Oak|Fairford|Fairlands|Fairlie|Fairlight|Falfield|Falkirk|Falkland|Fallin|Fallowfield|
Falmouth|Fareham|Faringdon|Farnborough|Farndon|Farnham|Farnham Royal|Farnsfield|Farnworth|Fauldhouse|
Faversham|Fazakerley|Fazeley|Featherstone|Felbridge|Felixstowe|Feltham|Felton|Fenstanton|Fenwick|Ferndown|
Fernhill Heath|Fernhurst|Ferrybridge|Ferryhill|Fetcham|Filey|Fimber|Finchampstead|Finchley|Findern|Findochty|
Findon|Finedon|Finningley|Fintona|Fishbourne|Fishburn|Fishtoft|Fitzwilliam|Five Oak Green|Fivemiletown|
Flackwell Heath|Flamborough|Fleckney|Fleetville|Fleetwood|Flexbury|Flimby|Flimwell|Flitwick|Flockton|
Flookburgh|Flore|Fochabers|Fochriw|Folkestone|Fontwell|Fordham|Fordingbridge|Forest Hill|Forest Row|Forfar|
Formby|Forres|Fort William|Fortrose|Fortuneswell|Foulridge|Four Crosses|Four Lanes|Four Marks|Fowey|Fowlmere|
Framlingham|Frampton on Severn|Fraserburgh|Freckleton|Fremington|Freshford|Freuchie|Freystrop|Friern Barnet|
Frimley|Frimley Green|Frinton-on-Sea|Friockheim|Friston|Frizington|Frodsham|Frogmore|Frome|Fulbourn|Fulford|
Fulham|Full Sutton|Fulwood|Furnace Green|Furze Platt|Furzedown|Fyfield|Fylde|Gainford|Gainsborough|
Galashiels|Galgate|Galston|Gamlingay|Garelochhead|Garforth|Gargrave|Garsington|Garstang|Garston|Garswood|
Gartcosh|Garvagh|Gateacre|Gateshead|Gayhurst|Geddington|Gedling|Gedney Hill|Gelligaer|Germoe|Gerrards Cross|
Giffnock|Gilberdyke|Gildersome|Gilfach Goch|Gilford|Gillingham|Gillmoss|Gilwern|Gipsy Hill|Girton|Girvan|
Glanamman|Glandwr|Glapwell|Glastonbury|Glazebury|Glemsford|Glen Parva|Glenariff|Glenavy|Glenboig|Glenfield|
Glenmavis|Glenrothes|Glinton|Glossop|Glusburn|Glyn-neath|Glyncorrwg|Gnosall|Gobowen|Godalming|Godmanchester|
Godshill|Godstone|Golborne|Goldcliff|Golders Green|Golspie|Goodmayes|Goodwick|Goole|Goosnargh|Goostrey|
Gorebridge|Goring-by-Sea|Gosberton|Gosfield|Gosforth|Gosport|Gossops Green|Gotham|Goudhurst|Gourock|Govilon|
Goxhill|Grange Hill|Grange-over-Sands|Grangemouth|Grantham|Grantown on Spey|Grappenhall|Grassington|
Gravenhurst|Gravesend|Grayshott|Greasby|Great Amwell|Great Ayton|Great Bardfield|Great Barford|Great Barton|
Great Bedwyn|Great Bentley|Great Bookham|Great Chesterford|Great Coates|Great Corby|Great Dunmow|
Great Eccleston|Great Glen|Great Gonerby|Great Gransden|Great Hanwood|Great Harwood|Great Haywood|
Great Horkesley|Great Horwood|Great Houghton|Great Leighs|Great Malvern|Great Marton|Great Missenden|
Great Ness|Great Paxton|Great Sankey|Great Torrington|Great Wakering|Great Waldingfield|Great Wyrley|
Great Yeldham|Greatham|Greenford|Greenham|Greenhead|Greenhill|Greenhithe|Greenisland|Greenock|Greenwich|
Greetham|Gretna|Greyabbey|Grimethorpe|Grimsby|Grindale|Grindon|Griston|Groby|Groombridge|Grosmont|Grovesend|
Grundisburgh|Guilden Sutton|Guildford|Guilsfield|Guisborough|Guiseley|Gullane|Gunness|Gunnislake|Gurnard|
Hackleton|Haddenham|Haddington|Hadleigh|Hadley|Hadley Wood|Hadlow|Hadston|Hagley|Haigh|Hailsham|Hainault|
Hale Barns|Halesowen|Halesworth|Halewood|Halifax|Halkirk|Hallglen|Halling|Halsham|Halstead|Halton|
Haltwhistle|Hamble-le-Rice|Hambleton|Hameldon Hill|Hamilton|Hammersmith|Hampton|Hampton Wick|
Hampton in Arden|Hamsterley|Handcross|Hankerton|Hannington|Hanslope|Hanworth|Hapton|Harbury|Hardingstone|
Hardwick Village|Harefield|Harlesden|Harley|Harlington|Harlow|Harold Wood|Harpenden|Harpole|Harrietsham|
Harringay|Harrogate|Harrold|Harrow Road|Harrow Weald|Harrow on the Hill|Harston|Hartburn|Hartford|Harthill|
Hartlebury|Hartlepool|Hartley|Hartley Wintney|Hartshill|Hartwell|Harvington|Harwell|Harwich|Haslemere|
Haslingden|Haslingfield|Haswell|Hatch End|Hatfield|Hatfield Heath|Hatfield Peverel|Hatherleigh|Hathern|
Hathersage|Hatton|Haughley|Haughton Green|Havant|Haverhill|Haverigg|Hawick|Hawkhurst|Hawkinge|Haworth|Haxby|
Haxey|Haydock|Haydon Bridge|Hayes|Hayfield|Hayle|Hayling Island|Haynes|Hayton|Haywards Heath|Hazel Grove|
Hazlerigg|Head of Muir|Headcorn|Heage|Healey|Heanor|Heath and Reach|Heathfield|Heaton Chapel|Heavitree|
Hebburn|Hebden Bridge|Hebron|Heckington|Heckmondwike|Heddon on the Wall|Hedge End|Hedon|Heighington|
Helensburgh|Hellaby|Helland|Hellifield|Helmsley|Helpston|Helsby|Helston|Hemel Hempstead|Hemingbrough|
Hemingford Grey|Hemsworth|Hemyock|Hendon|Henfield|Hengoed|Henley in Arden|Henley-on-Thames|Henlow|Henstridge|
Herbrandston|Hereford|Herne Bay|Herstmonceux|Hertford|Heslington|Hessle|Heston|Heswall|Hetton-Le-Hole|Hexham|
Heysham|Heywood|Hibaldstow|High Barnet|High Bentham|High Blantyre|High Coniscliffe|High Etherley|High Halden|
High Halstow|High Legh|High Ongar|High Peak|High Valleyfield|High Wycombe|Higham Ferrers|Highams Park|
Highbridge|Highbury|Highcoems|Highgate|Highley|Highworth|Hillingdon|Hillsborough|Hilton|Hinchley Wood|
Hinckley|Hindhead|Hindley|Hindon|Hinton|Hinton Charterhouse|Hirwaun|Histon|Hitchin|Hockley|Hockley Heath|
Hockliffe|Hockwold cum Wilton|Hoddesdon|Holbeach|Holbeck|Holborn|Holbrook|Hollingworth|Hollinwood|Holloway|
Hollym|Holmes Chapel|Holmfirth|Holmpton|Holmwood|Holsworthy|Holtby|Holton le Clay|Holwick|Holytown|
Holywell Green|Holywood|Honeybourne|Honiton|Hook Norton|Hoole|Hope Valley|Hope under Dinmore|Hopeman|Hopton|
Horam|Horbury|Horley|Horncastle|Hornchurch|Horndon on the Hill|Horning|Hornsea|Hornsey|Horrabridge|Horsforth|
Horsham|Horsley|Horsmonden|Horsted Keynes|Horton|Horton Kirby|Horwich|Hotham|Houghton|Houghton Conquest|
Houghton Regis|Houghton on the Hill|Houghton-Le-Spring|Hounslow|Houston|How Wood|Howden|Howwood|Hoylake|
Hoyland Nether|Hucknall|Huddersfield|Hugh Town|Huish|Hulme|Humber|Humberston|Humberstone|Humbleton|Huncote|
Hundleton|Hungerford|Hunmanby|Huntingdon|Huntington|Huntley|Huntly|Hunts Cross|Huntspill|Hunwick|Hurley|
Hurst|Hurstpierpoint|Hurworth|Husbands Bosworth|Husborne Crawley|Hutton|Hutton Magna|Huyton|Hyde|Hyde Heath|
Hyde Park|Hythe|Ibstock|Ickenham|Ilchester|Ilford|Ilfracombe|Ilkeston|Ilkley|Ilminster|Immingham|Ince|
Ince Blundell|Ince-in-Makerfield|Inchinnan|Inchture|Ingatestone|Ingleby Greenhow|Ingleton|Ingoldmells|
Ingrave|Inkberrow|Innerleithen|Insch|Inverbervie|Invergordon|Invergowrie|Inverkeithing|Inverkip|Inverness|
Inverurie|Ipplepen|Irchester|Irlam|Ironbridge|Irthlingborough|Irvine|Irvinestown|Isle Of Mull|Isle of Arran|
Isle of Bute|Isle of Cumbrae|Isle of Islay|Isle of Lewis|Isle of North Uist|Isle of South Uist|Isleham|
Isles of Scilly|Isleworth|Islington|Istead Rise|Iver|Iver Heath|Ivinghoe|Ivington|Ivybridge|Iwade|Ixworth|
Jacobstow|Jarrow|Jedburgh|Jeffreyston|Jersey Farm|Johnston|Johnstone|Jordanstown|Keadby|Keady|Kearsley|
Kedington|Keelby|Keele|Kegworth|Keighley|Keith|Kelloe|Kelsall|Kelso|Kelty|Kelvedon|Kelvedon Hatch|Kemnay|
Kempsey|Kempston|Kempston Hardwick|Kemsing|Kendal|Kenilworth|Kenley|Kenn|Kennington|Kennoway|Kensal Green|
Kensington|Kensworth|Kenton|Keresley|Kesgrave|Kessingland|Keswick|Kettering|Ketton|Kewstoke|Keyingham|
Keynsham|Keyworth|Kibworth Harcourt|Kidbrooke|Kidderminster|Kidlington|Kidsgrove|Kilbarchan|Kilbirnie|
Kilburn|Kilcreggan|Kilgetty|Kilham|Kilkeel|Killamarsh|Killearn|Killyleagh|Kilmacolm|Kilmarnock|Kilmaurs|
Kilmington|Kilpin|Kilrea|Kilsby|Kilsyth|Kilwinning|Kimberley|Kimbolton|Kimpton|Kincardine|Kineton|
King's Clipstone|King's Cross|Kinghorn|Kinglassie|Kings Hill|Kings Langley|Kings Sutton|Kings Worthy|
Kingsbridge|Kingsbury|Kingsclere|Kingskerswell|Kingskettle|Kingsley|Kingsteignton|Kingston Bagpuize|
Kingston Seymour|Kingston upon Hull|Kingston upon Thames|Kingstone|Kingswells|Kingswinford|Kingswood|Kington|
Kingussie|Kinloss|Kinnersley|Kinross|Kinsham|Kintbury|Kintore|Kinvere|Kippax|Kippen|Kirby Muxloe|
Kirby Underdale|Kircubbin|Kirk Ella|Kirk Sandall|Kirkburton|Kirkby Lonsdale|Kirkby Stephen|
Kirkby in Ashfield|Kirkbymoorside|Kirkcaldy|Kirkconnel|Kirkcudbright|Kirkdale|Kirkham|Kirkintilloch|
Kirkleatham|Kirkliston|Kirknewton|Kirkwall|Kirriemuir|Kirton|Kirton in Lindsey|Kislingbury|Kiveton Park|
Knaphill|Knaresborough|Knebworth|Knightsbridge and Belgravia|Knottingley|Knotty Ash|Knowle|Knowsley|
Knutsford|Laceby|Lacock|Ladybank|Ladywell|Lakenheath|Lamberhurst|Lambeth|Lambourn|Lamesley|Lamlash|Lanark|
Lancaster Gate|Lanchester|Landewednack|Landore|Landrake|Langford|Langham|Langho|Langholm|Langley Green|
Langley Park|Langport|Langstone|Langtoft|Larbert|Largs|Lark Hill|Larkfield|Larkhall|Larne|Lartington|
Latchingdon and Snoreham|Latchmere|Lathbury|Lauder|Launceston|Laurencekirk|Laurieston|Lavendon|Lavenham|
Laxton|Layer de la Haye|Leasingham|Leatherhead|Leavesden Green|Lechlade|Leconfield|Ledbury|Ledsham|Ledston|
Lee-on-the-Solent|Leek Wootton|Leicester Forest East|Leigh|Leigh-on-Sea|Leighton Buzzard|Leiston|Lenham|
Lennoxtown|Lenzie|Leominster|Lerwick|Lesbury|Leslie|Lesmahagow|Letchworth Garden City|Letham|Letterston|
Leuchars|Leven|Leverstock Green|Lewes|Leyburn|Leyland|Leysdown-on-Sea|Leyton|Leytonstone|Lhanbryde|Lichfield|
Lidlington|Lifton|Lightwater|Limavady|Limehouse|Limekilns|Limpley Stoke|Lincoln|Lingdale|Lingen|Lingfield|
Lingwood|Linlithgow|Linthwaite|Linton|Linton upon Ouse|Linwood|Liphook|Lisburn|Liskeard|Lisnaskea|Liss|
Litherland|Little Amwell|Little Barford|Little Bookham|Little Chalfont|Little Clacton|Little Dunmow|
Little Eaton|Little Hallingbury|Little Houghton|Little Hulton|Little Lever|Little Marlow|Little Paxton|
Little Venice|Little Weighton|Littleborough|Littlebourne|Littlehampton|Littleport|Littlethorpe|Liversedge|
Livingston|Llanarth|Llanbadoc|Llanboidy|Llanbradach|Llancillo|Llandaff|Llanddarog|Llanddowror|Llandybie|
Llanfair Caereinion|Llanfechain|Llangain|Llangan|Llangathen|Llangeler|Llangybi|Llangynidr|Llangynog|
Llanharan|Llanharry|Llanilar|Llanllwchaiarn|Llanrhaeadr-ym-Mochnant|Llanrhian|Llanrothal|
Llansantffraid Glan Conwy|Llansawel|Llansteffan|Llantwit Fardre|Llantwit Major|Llanvaches|Llanveynoe|
Llanwern|Llanwinio|Llanwnda|Lledrod|Llwynypia|Loanhead|Locharbriggs|Lochgelly|Lochgilphead|Lochmaben|
Lochwinnoch|Lockerbie|Lockington|Lofthouse|Loftus|Logan|Londesborough|London Colney|
Londonderry County Borough|Long Ashton|Long Bennington|Long Buckby|Long Clawson|Long Crendon|Long Ditton|
Long Eaton|Long Itchington|Long Lawford|Long Melford|Long Sutton|Long Whatton|Longdendale|Longfield|
Longforgan|Longhope|Longhorsley|Longhoughton|Longniddry|Longnor|Longridge|Longsight|Longstanton|Longton|
Longtown|Longwick|Looe|Lossiemouth|Lostwithiel|Loudwater|Loughborough|Loughton|Louth|Low Ackworth|
Low Bradley|Low Etherley|Lowdham|Lower Brailes|Lower Broadheath|Lower Bullingham|Lower Earley|Lower Halstow|
Lower Kingswood|Lowick|Luckington|Luddenden Foot|Ludgershall|Ludlow|Lugwardine|Luncarty|Lund|Lundin Links|
Lutterworth|Lydbrook|Lydd|Lydham|Lydiard Millicent|Lydiard Tregoze|Lydney|Lyme Regis|Lyminge|Lymington|Lymm|
Lympne|Lympstone|Lyndhurst|Lyneham|Lynemouth|Lynton|Lytchett Matravers|Lytham St Annes|Mablethorpe|Macduff|
Machen|Macmerry|Maddiston|Madeley|Maesycwmmer|Maghera|Magherafelt|Magheralin|Maghull|Magor|Maida Hill|
Maiden Newton|Maidenbower|Maidstone|Mainstone|Maldon|Malmesbury|Malpas|Maltby|Malton|Manby|
Manchester City Centre|Manea|Mangotsfield|Manningtree|Manor Park|Manorbier|Mansfield|Mansfield Woodhouse|
Manston|Manton|Maple Cross|Mappleton|Marazion|Marcham|Marchwood|Marden|Margate|Marholm|Market Bosworth|
Market Deeping|Market Harborough|Market Lavington|Market Overton|Market Rasen|Market Warsop|Market Weighton|
Markfield|Markinch|Marks Tey|Markyate|Marlborough|Marldon|Marlow|Marnhull|Marple|Marr|Marsden|Marshalswick|
Marshfield|Marske-by-the-Sea|Marston|Marston Moretaine|Marstow|Martock|Maryburgh|Marylebone|Maryport|Masham|
Mathry|Matlock|Mauchline|Maulden|Maxwellheugh|Maybole|Mayfield|Mayford|Mayland|Measham|Meikle Earnock|
Melbourn|Melbourne|Meldon|Meldreth|Melksham|Melling|Melrose|Meltham|Meltham Mills|Melton Mowbray|Mendip|
Menston|Menstrie|Meopham|Meppershall|Meriden|Merriott|Merrow|Merstham|Merthyr Mawr|Messingham|Metheringham|
Methil|Methley|Methven|Mevagissey|Mexborough|Mickle Trafford|Mickleton|Mid Calder|Middle Rasen|
Middle Winterslow|Middlestown|Middleton|Middlewich|Midhurst|Midsomer Norton|Milborne Port|Milborne St Andrew|
Mildenhall|Milford|Milford on Sea|Mill End|Millbrook|Millhouse Green|Millington|Millisle|Millom|Millport|
Milltimber|Milnathort|Milngavie|Milnrow|Milnthorpe|Milston|Milton Bryan|Milton of Campsie|Milton of Leys|
Milverton|Minchinhampton|Minehead|Minety|Minster Lovell|Minsterley|Mintlaw|Mirfield|Misterton|Mistley|
Mitcham|Mitchel Troy|Mitcheldean|Mobberley|Modbury|Moffat|Moira|Mollington|Moneymore|Monifieth|Monk Fryston|
Monkhams|Monkton Farleigh|Montrose|Moodiesburn|Moor Park|Morchard Bishop|Morcott|Morden|Morecambe|Moreton|
Moreton Jeffries|Moreton in Marsh|Moretonhampstead|Morley|Morpeth|Mortlake|Mossblown|Mossend|Mossley|
Mossley Hill|Motcombe|Motherwell|Mottingham|Mottram St. Andrew|Mouldsworth|Moulsoe|Moulton|Moulton Chapel|
Mount Hawke|Mountsorrel|Much Birch|Much Hadham|Much Wenlock|Muggleswick|Muir of Ord|Muirhead|Muirkirk|Murton|
Musselburgh|Muswell Hill|Mylor Bridge|Mytchett|Mytholmroyd|Nafferton|Nailsea|Nailsworth|Nairn|Nanpean|
Napsbury Park|Narborough|Nash|Nash Mills|Navenby|Needham Market|Needingworth|Neilston|Nelson|Neston|
Nether Edge|Nether Heyford|Nether Poppleton|Nether Stowey|Netheravon|Netherlee|Netherley|Netherton|Netley|
Nettleham|Nettleton|Nevern|New Alresford|New Barnet|New Basford|New Buildings|New Cross|New Cumnock|
New Denham|New Ferry|New Greens|New Inn|New Malden|New Marske|New Mill|New Mills|New Milton|New Pitsligo|
New Romney|New Stevenston|New Tredegar|Newark on Trent|Newarthill|Newbiggin|Newbiggin-by-the-Sea|
Newbold Verdon|Newbridge|Newburgh|Newburn|Newbury|Newbury Park|Newcastle Emlyn|Newcastle under Lyme|
Newcastle upon Tyne|Newchurch|Newent|Newhaven|Newick|Newington|Newmacher|Newmains|Newmarket|Newmilns|
Newport Pagnell|Newport-on-Tay|Newquay|Newry|Newton Abbot|Newton Aycliffe|Newton Ferrers|Newton Longville|
Newton Mearns|Newton Poppleford|Newton Stewart|Newton-le-Willows|Newtonhill|Newtonmore|Newtown St Boswells|
Newtownabbey|Newtownards|Newtownhamilton|Newtownstewart|Nigg|Ninfield|Niton|Norbiton|Norbury|Normandy|
Normanton|Norris Green|North Anston|North Baddesley|North Berwick|North Bradley|North Cave|North Collingham|
North Duffield|North Elmham|North Elmsall|North Ferriby|North Hill|North Leigh|North Luffenham|North Newbald|
North Petherton|North Queensferry|North Shields|North Somercotes|North Sunderland|North Tawton|
North Thoresby|North Watford|North Wraxall|Northallerton|Northam|Northborough|Northchurch|Northiam|
Northleach|Northolt|Northorpe|Northumberland Park|Northwich|Northwood|Northwood Hills|Norton|Norton Canes|
Notting Hill|Notton|Nuneaton|Nunthorpe|Nutfield|Oadby|Oakengates|Oakham|Oakington|Oakley|Oakmere|Oakwood|
Oban|Ochiltree|Ocle Pychard|Odell|Odiham|Ogmore Vale|Okehampton|Old Basing|Old Harlow|Old Kilpatrick|
Old Leake|Old Swan|Old Trafford|Old Windsor|Old Woking|Oldbury|Oldmeldrum|Olney|Olveston|Omagh|Orgreave|
Orleton|Ormesby St Margaret|Ormiston|Ormskirk|Orpington|Orsett|Orwell|Ossett|Osterley|Otford|Otley|Otterburn|
Ottershaw|Ottery St Mary|Ottringham|Oughtibridge|Oundle|Overcombe|Overtown|Ovington|Owston Ferry|Oxenhope|
Oxshott|Oxted|Paddock Wood|Padiham|Padstow|Paignton|Painswick|Palmers Green|Pangbourne|Pannal|
Papworth Everard|Parbold|Park Street|Parkstone|Partington|Partridge Green|Pateley Bridge|Patna|Patrington|
Pattingham|Paull|Paulton|Peacehaven|Peakirk|Peasedown Saint John|Peaslake|Peebles|Pegswood|Pelsall|Pelton|
Pembury|Pen-clawdd|Penally|Pencader|Pencaitland|Pencoed|Pencoyd|Pengam|Penicuik|Penistone|Penkridge|Penllyn|
Pennard|Penparcau|Penrith|Penryn|Pensilva|Pentre|Pentyrch|Penybont|Penzance|Peover Superior|Perranarworthal|
Perranporth|Perranwell|Perry Vale|Pershore|Pertenhall|Perth|Peterculter|Peterhead|Peterlee|Petersfield|
Petton|Petworth|Pevensey|Pevensey Bay|Pewsey|Pickering|Pickworth|Pillaton|Pilning|Pilsley|Pimlico|Pimperne|
Pinchbeck|Pinkneys Green|Pinner|Pinxton|Pirbright|Pirton|Pitlochry|Pitmedden|Pitsea|Pitstone|Pittenweem|
Pittington|Plean|Plumpton Green|Plumstead|Plympton|Plymstock|Pocklington|Podington|Polbeth|Polesworth|
Pollington|Polmont|Polperro|Polzeath|Ponders End|Pont Rhyd-y-cyff|Pontarddulais|Pontefract|Ponteland|
Pontesbury|Ponthir|Pontlliw|Pontyates|Pontyberem|Pontyclun|Pontycymer|Poole|Porlock|Port Bannatyne|
Port Erroll|Port Glasgow|Portadown|Portaferry|Portavogie|Portglenone|Porthleven|Portishead|Portknockie|
Portland|Portlethen|Portree|Portrush|Portscatho|Portslade|Portsoy|Portstewart|Portswood|Potsgrove|
Pott Shrigley|Potterne|Potters Bar|Potterspury|Potton|Poulton-le-Fylde|Poundstock|Poynton|Prees|Preesall|
Prenton|Prescot|Prestbury|Prestonpans|Prestwich|Prestwick|Price Town|Primrose Place|Princes Risborough|
Princetown|Priston|Probus|Prudhoe|Publow|Puckeridge|Pucklechurch|Puddletown|Pudsey|Pulborough|Pulloxhill|
Purfleet-on-Thames|Puriton|Purley|Purton|Putney|Pyrford|Queen's Park|Queenborough|Queensbury|Queenstown|
Queniborough|Quorndon|Radcliffe|Radcliffe on Trent|Radlett|Radley|Radstock|Radyr|Rainford|Rainham|Rainhill|
Rainworth|Ramsbottom|Ramsbury|Ramsey|Ramsgate|Randalstown|Ranskill|Rastrick|Ratby|Rathfriland|Ratho|
Ratho Station|Raunds|Ravenshead|Ravenstone|Rawcliffe|Rawmarsh|Rawtenstall|Rayleigh|Rayne|Red Scar|Redbourn|
Redbourne|Redcar|Redding|Reddingmuirhead|Redditch|Redhill|Redlynch|Redruth|Redwick|Regent's Park|Reigate|
Remenham|Rendlesham|Renfrew|Renton|Repton|Resolven|Retford|Rhiwbina|Rhoose|Riccall|Richmond|Rickinghall|
Rickmansworth|Ridgmont|Ridlington|Rillington|Rimswell|Ringmer|Ringstead|Ringway|Ringwood|Ripley|Ripon|
Ripponden|Risca|Riseley|Rishton|Roade|Robertsbridge|Roche|Rochester|Rochford|Rode Heath|Roehampton|Rogiet|
Rokeby|Romaldkirk|Romford|Romney Marsh|Romsey|Romsley|Roos|Rosehearty|Rosewell|Roslin|Rosneath|Ross on Wye|
Rossendale|Rossington|Rostrevor|Rosyth|Rothbury|Rotherfield Peppard|Rotherham|Rotherhithe|Rothes|Rothesay|
Rothienorman|Rothley|Rothwell|Rottingdean|Rowde|Rowhedge|Rowlands Gill|Rowledge|Rowley Regis|Rowlstone|
Roxton|Royal Leamington Spa|Royal Tunbridge Wells|Royal Wootton Bassett|Roydon|Royston|Royton|Ruardean|
Ruddington|Rudgwick|Rufford|Rugeley|Ruislip|Ruislip Manor|Rushall|Rushden|Ruskington|Rusthall|Rustington|
Rutherglen|Ruyton-XI-Towns|Ryde|Ryhall|Ryhill|Ryhope|Ryton|Ryton on Dunsmore|Sabden|Sacriston|Saddleworth|
Saffron Walden|Saint Agnes|Saint Andrews|Saint Andrews Quay|Saint Asaph|Saint Bees|Saint Blazey|
Saint Boswells|Saint Clears|Saint Columb Major|Saint Cyrus|Saint Davids|Saint Dennis|Saint Ives|
Saint Leonards-on-Sea|Saint Monans|Saint Neots|Saint Osyth|Saint Peters|Saint Stephen|Saintfield|Salcombe|
Salfords|Salisbury|Salsburgh|Saltaire|Saltash|Saltburn-by-the-Sea|Saltcoats|Saltford|Sampford Peverell|
Sandbach|Sanderstead|Sandford|Sandhurst|Sandown|Sandridge|Sandwick|Sanquhar|Sapcote|Sarratt|Sauchie|Saughall|
Sawbridgeworth|Sawston|Sawtry|Saxilby|Saxmundham|Scalby|Scalloway|Scarborough|Scarcroft|Scawby|Scholes|
Scissett|Scleddau|Scorton|Scotby|Scotter|Scunthorpe|Seafield|Seaford|Seaham|Seahouses|Seascale|Seaton|
Seaton Delaval|Seaview|Sedbergh|Sedgefield|Seend|Seer Green|Seghill|Selby|Selkirk|Sellack|Selsey|Sennen|
Seven Sisters|Sevenoaks|Severn Beach|Shadoxhurst|Shadwell|Shaftesbury|Shafton|Shalbourne|Shalfleet|Shanklin|
Shap|Sharlston|Sharnbrook|Shaw|Shawbury|Sheerness|Sheerwater|Shefford|Shelley|Shenfield|Shenley|
Shenley Church End|Shenstone|Shepherds Bush|Shepherdswell|Shepley|Shepperton|Shepshed|Shepton Mallet|
Sherborne|Sherborne St John|Sherburn|Sherburn Hill|Sherburn in Elmet|Sheriff Hutton|Sherington|Sherston|
Shevington|Shieldhill|Shifnal|Shilbottle|Shildon|Shillingstone|Shillington|Shinfield|Shipham|Shipley|
Shipston on Stour|Shipton under Wychwood|Shirebrook|Shiremoor|Shirland|Shirley|Shoreham-by-Sea|Shortlands|
Shotley Gate|Shotts|Shotwick|Shrewton|Shrivenham|Shurdington|Sible Hedingham|Sibsey|Sidcup|Siddington|
Sidmouth|Sileby|Silkstone|Silloth|Silsden|Silsoe|Silver End|Silverdale|Silverstone|Silverton|Simpson|Sinfin|
Sion Mills|Sissinghurst|Siston|Sittingbourne|Six Bells|Skegness|Skellingthorpe|Skelmanthorpe|Skelmersdale|
Skelmorlie|Skelton|Skidby|Skinningrove|Skipsea|Skipton|Slaley|Slamannan|Sleaford|Sleights|Slinfold|Smalley|
Smethwick|Smithton|Snaith|Snaresbrook|Snodland|Soham|Soho|Solihull|Somersham|Somerton|Sonning|Sonning Common|
Sopwell|South Bank|South Benfleet|South Brent|South Cave|South Cerney|South Chailey|South Collingham|
South Croydon|South Elmsall|South Harefield|South Harting|South Hayling|South Hetton|South Hill|
South Littleton|South Luffenham|South Milford|South Molton|South Norwood|South Nutfield|South Ockendon|
South Petherton|South Ruislip|South Shields|South Wingfield|South Witham|Southall|Southam|
Southchurch Village|Southend-on-Sea|Southgate|Southill|Southminster|Southorpe|Southowram|Southwater|
Southwell|Southwick|Southwold|Sowerby Bridge|Spalding|Speldhurst|Spennymoor|Spilsby|Spitalfields|Spittal|
Spofforth|Spratton|Springside|Sproatley|St Albans|St Austell|St Ives|St James's|St Just|St Leonards|
St Mary's|St Mary's Bay|St. Ann's|St. Buryan|St. Day|St. Georges|St. Helens|St. Helier|Stagsden|Stainborough|
Stainburn|Staindrop|Staines|Stainforth|Stainton|Stakeford|Stalbridge|Stallingborough|Stalybridge|Stamford|
Stamford Bridge|Stamford Hill|Stamperland|Stanbridge|Standlake|Standon|Stanford in the Vale|Stanford-le-Hope|
Stanhope|Stanley|Stanmore|Stannington|Stansted Mountfitchet|Stanton Drew|Stanwell|Stanwick|Stapleford|
Staplehurst|Starcross|Startforth|Staveley|Steeple Bumpstead|Steeple Claydon|Steeton|Stenhousemuir|Stepney|
Steppingley|Stepps|Stevenage|Stevenston|Steventon|Stevington|Stewartby|Stewarton|Stewkley|Steyning|Steynton|
Stickney|Stillington|Stilton|Stirling|Stithians|Stocksbridge|Stocksfield|Stockton|Stockton Heath|
Stockton-on-Tees|Stoke Gabriel|Stoke Gifford|Stoke Golding|Stoke Goldington|Stoke Poges|Stoke Prior|
Stoke upon Tern|Stoke-sub-Hamdon|Stokenchurch|Stokesley|Stondon|Stonehaven|Stonehouse|Stonesfield|
Stoney Stanton|Stoneyburn|Stony Stratford|Stornoway|Storrington|Stotfold|Stourbridge|Stourport-on-Severn|
Stow on the Wold|Stowmarket|Strabane|Stradbroke|Stranraer|Stratfield Mortimer|Stratford|Stratford-upon-Avon|
Strathaven|Strathblane|Strathpeffer|Stratton|Streatham|Streatley|Streetly|Strensall|Stretford|Stretham|
Stretton|Stromness|Strood|Stroud|Stroud Green|Studley|Sturminster Marshall|Sturminster Newton|Sturry|
Sudbrooke|Sudbury|Sunbury-on-Thames|Sundridge|Sunk Island|Sunningdale|Sunninghill|Surbiton|Sutterton|Sutton|
Sutton Benger|Sutton Bonington|Sutton Bridge|Sutton Coldfield|Sutton Courtenay|Sutton in Ashfield|
Sutton on Trent|Sutton upon Derwent|Swadlincote|Swallowfield|Swanage|Swanley|Swanmore|Swanscombe|Swarthmoor|
Swavesey|Swillington|Swindon|Swineshead|Swinton|Symington|Syston|Sywell|Tadcaster|Tadley|Tadworth|Taibach|
Tain|Takeley|Talgarth|Tamworth|Tandragee|Tanfield|Tangmere|Tankerton|Tansley|Taplow|Tarbert|Tarbolton|
Tarleton|Tarporley|Tarvin|Tattenhall|Taunton|Tavistock|Tayport|Teddington|Teignmouth|Templecombe|
Templepatrick|Templeton|Tempsford|Tenbury Wells|Tenterden|Terrington Saint John|Tetbury|Tetney|Tewkesbury|
Teynham|Thame|Thames Ditton|Thamesmead|Thatcham|Thaxted|The Boldons|Theale|Theydon Bois|Thirsk|
Thornaby-on-Tees|Thornbury|Thorne|Thorner|Thorney|Thorngumbald|Thornhaugh|Thornhill|Thornley|Thornliebank|
Thornton|Thornton Dale|Thornton Heath|Thornton-Cleveleys|Thorp Arch|Thorpe|Thorpe Hamlet|Thorpe le Soken|
Thrapston|Three Crosses|Three Legged Cross|Thruxton|Thurlby|Thurlton|Thurso|Thurston|Thwing|Tibshelf|
Ticehurst|Tickencote|Tickhill|Tickton|Tidbury Green|Tideswell|Tidworth|Tilbury|Tilehurst|Tillicoultry|
Timperley|Timsbury|Tingewick|Tintagel|Tintern|Tinwell|Tipton|Tiptree|Tisbury|Titchfield|Tiverton|Toddington|
Todmorden|Todwick|Tollesbury|Tolleshunt Knights|Tolworth|Tonbridge|Topsham|Torphins|Torpoint|Torquay|
Torrance|Totland|Totnes|Toton|Tottenham Hale|Totteridge|Totternhoe|Tottington|Totton|Tow Law|Towcester|
Town Row|Townsend|Trafford Park|Tranent|Trebarwith|Treeton|Tregoney|Treharris|Trelech|Trewen|Trimdon|
Trimdon Grange|Trimsaran|Tring|Troon|Trowbridge|Truro|Tullibody|Tunstall|Turnastone|Turriff|Tuxford|Twechar|
Tweedbank|Twickenham|Twyford|Tyberton|Tycroes|Tyldesley|Tynemouth|Tytherington|Uckfield|Uddingston|Uffculme|
Ufford|Ulceby|Ullapool|Ulley|Ulrome|Ulverston|Undy|Uny Lelant|Upchurch|Upminster|Upper Basildon|
Upper Cumberworth|Upper Langwith|Upper Norwood|Upper Poppleton|Upper Stoke|Uppermill|Uppingham|Upton|
Upton Lea|Upton Scudamore|Upton upon Severn|Urmston|Ushaw Moor|Uttoxeter|Uxbridge|Vale of Leven|Vauxhall|
Ventnor|Verwood|Viewpark|Vincent Square|Virginia Water|Wacton|Waddesdon|Waddington|Wadebridge|Wadhurst|
Wadworth|Wainfleet All Saints|Wakefield|Walberton|Walford|Walkden|Walkern|Walkington|Wallasey|Wallingford|
Wallington|Wallsend|Walsden|Waltham|Waltham Abbey|Waltham Cross|Walthamstow|Walton|Walton-on-Thames|
Walton-on-the-Naze|Walworth|Wanborough|Wandsworth|Wansford|Wanstead|Wantage|Warboys|Wardle|Wareham|Warfield|
Wargrave|Waringstown|Warkworth|Warlingham|Warminster|Warnham|Warrenpoint|Warsop|Warton|Warwick|
Washingborough|Washington|Washwood Heath|Watchet|Water Eaton|Water Orton|Waterbeach|Waterfoot|Wateringbury|
Waterloo|Waterlooville|Watford|Wath upon Dearne|Watlington|Wattisham|Watton at Stone|Wavendon|Waverton|
Wavertree|Wealdstone|Weaverham|Wedmore|Wednesbury|Wednesfield|Weedon Bec|Weeting|Welford|Welham Green|
Wellesbourne|Wellesbourne Mountford|Wellingborough|Wellow|Welton|Welwyn|Welwyn Garden City|Wembley|Wembury|
Wemyss Bay|Wendover|Wendron|Wentworth|Wenvoe|Weobley|Werrington|West Bay|West Bergholt|West Bridgford|
West Bromwich|West Byfleet|West Calder|West Clandon|West Coker|West Derby|West Drayton|West Ealing|West End|
West End of London|West Haddon|West Hallam|West Ham|West Horndon|West Horsley|West Ilsley|West Kilbride|
West Kingsdown|West Kirby|West Linton|West Malling|West Mersea|West Molesey|West Rainton|West Thurrock|
West Walton|West Watford|West Wellow|West Wickham|Westbourne|Westbury|Westcliff-on-Sea|Westcott|Westergate|
Westerham|Westgate on Sea|Westhill|Westhoughton|Weston|Weston Turville|Weston Underwood|Weston-super-Mare|
Westoning|Westonzoyland|Westquarter|Westwood|Wetheral|Wetherby|Wetwang|Weybridge|Weymouth|Whaley Bridge|
Whalley|Whaplode|Wheathampstead|Wheatley|Wheaton Aston|Wheldrake|Whickham|Whimple|Whiston|Whitburn|Whitby|
White Waltham|Whitechapel|Whitecraig|Whitefield|Whitehaven|Whitehead|Whitehills|Whiteparish|Whitley|
Whitley Bay|Whitstable|Whittingham|Whittington|Whittlesey|Whittlesford|Whitton|Whitwell|Whitworth|Whyteleafe|
Wickford|Wickham|Wickham Bishops|Wickham Market|Wickwar|Wideopen|Wigginton|Wigmore|Wigston Magna|Wigton|
Wilberfoss|Wilburton|Wilden|Willand|Willaston|Willenhall|Willerby|Willesden|Willingham|Willington|Williton|
Wilmcote|Wilsden|Wilsford|Wilstead|Wilton|Wimbledon|Wimbledon Park|Wimblington|Wimborne Minster|Wincanton|
Winchburgh|Winchcombe|Winchelsea Beach|Winchester|Windermere|Windlesham|Windsor|Windygates|Winford|Wingate|
Wingerworth|Wingfield|Wingham|Wingrave|Winkleigh|Winnersh|Winscombe|Winsford|Winslow|Winston|Winterbourne|
Winterbourne Stoke|Winwick|Wirksworth|Wishaw|Wiston|Witchford|Witham|Witheridge|Withernsea|Withington|Witley|
Witney|Wittering|Witton Gilbert|Wiveliscombe|Wivelsfield Green|Wivenhoe|Woburn|Woburn Sands|Woking|Wokingham|
Wold Newton|Woldingham|Wollaston|Wolsingham|Wolston|Wolvercote|Wombourne|Wombwell|Wooburn|Wooburn Green|
Wood Green|Wood Street Village|Woodborough|Woodbridge|Woodbury|Woodchurch|Woodcote|Woodford|Woodford Green|
Woodhall Spa|Woodley|Woodsetts|Woodside|Woodstock|Woolavington|Wooler|Woolley|Woolpit|Woolston|Woolton|
Woolwich|Wootton|Worcester Park|Workington|Worksop|Worlaby|World's End|Wormley|Worthing|Wortley|Worton|
Wotton-under-Edge|Wouldham|Wragby|Wrawby|Wrea Green|Wrington|Writtle|Wrotham|Wroughton|Wroxall|Wychbold|
Wylam|Wymeswold|Yalding|Yapton|Yarm|Yarnton|Yate|Yateley|Yatton|Yaxley|Yazor|Yeadon|Yealmpton|Yelverton|
Yeovil|Yetminster|Ynysybwl|Youlgreave|Yoxall|Ystalyfera
`;
