/**
 * Which words are places, separated by |. Not counties as large as a programme, nor countries.
 */

/** Gwynedd: towns, villages and estates, in both languages. */
export const NORTH_WEST_WALES_PLACES = `
Gwynedd|Fflint|Bermo|Drenewydd|Trallwng|Barri|Fenni|Bangor|Bethesda|Caernarfon|Carnarvon|Llanberis|Llanrug|
Bontnewydd|Penygroes|Pen-y-groes|Llanllyfni|Talysarn|Nantlle|Nebo|Groeslon|Y Groeslon|Carmel|Rhosgadfan|
Rhostryfan|Waunfawr|Betws Garmon|Rhyd-ddu|Beddgelert|Nantmor|Nant Gwynant|Nant Peris|Deiniolen|Clwt-y-bont|
Dinorwig|Brynrefail|Cwm-y-glo|Ceunant|Bethel|Y Felinheli|Felinheli|Port Dinorwic|Penisarwaun|Rhiwlas|Pentir|
Tregarth|Mynydd Llandygai|Rachub|Gerlan|Llanllechid|Talybont|Tal-y-bont|Abergwyngregyn|Aber|Maesgeirchen|
Hirael|Glanadda|Penrhosgarnedd|Coed Mawr|Llandygai|Dinas Dinlle|Llandwrog|Clynnog Fawr|Trefor|Llanaelhaearn|
Llithfaen|Pistyll|Nefyn|Morfa Nefyn|Edern|Tudweiliog|Aberdaron|Abersoch|Llanbedrog|Llanengan|Sarn Mellteyrn|
Sarn Bach|Botwnnog|Mynytho|Rhiw|Y Rhiw|Rhoshirwaun|Uwchmynydd|Bryncroes|Llaniestyn|Dinas|Efailnewydd|Boduan|
Pwllheli|Penrhos|Abererch|Y Ffôr|Y Ffor|Chwilog|Llanystumdwy|Cricieth|Criccieth|Pentrefelin|Llanarmon|
Rhoslan|Garndolbenmaen|Golan|Dolbenmaen|Bryncir|Pantglas|Porthmadog|Tremadog|Borth-y-Gest|Morfa Bychan|
Minffordd|Penrhyndeudraeth|Portmeirion|Talsarnau|Garreg|Llanfrothen|Croesor|Maentwrog|Gellilydan|Trawsfynydd|
Blaenau Ffestiniog|Blaenau|Ffestiniog|Llan Ffestiniog|Manod|Tanygrisiau|Rhiwbryfdir|Harlech|Llanfair|
Llanbedr|Dyffryn Ardudwy|Abermaw|Y Bermo|Barmouth|Llanaber|Bontddu|Dolgellau|Llanelltyd|Ganllwyd|Arthog|
Fairbourne|Y Friog|Friog|Llwyngwril|Rhoslefain|Llanegryn|Tywyn|Bryncrug|Abergynolwyn|Aberdyfi|Aberdovey|
Pennal|Corris|Corris Uchaf|Aberllefenni|Dinas Mawddwy|Mallwyd|Brithdir|Rhydymain|Y Bala|Bala|Llanuwchllyn|
Llandderfel|Llanfor|Frongoch|Fron-goch|Sarnau|Cwmtirmynach|Parc|Llangower|Glan-yr-afon
`;

/** Anglesey (Ynys Môn). */
export const ANGLESEY_PLACES = `
Ynys Môn|Sir Fôn|Anglesey|Isle of Anglesey|Llangefni|Amlwch|Amlwch Port|Porth Amlwch|Caergybi|Holyhead|
Trearddur|Bae Trearddur|Trearddur Bay|Rhoscolyn|Y Fali|Valley|Fali|Bodedern|Caergeiliog|Bryngwran|Gwalchmai|
Rhosneigr|Llanfaelog|Pencarnisiog|Aberffraw|Malltraeth|Bodorgan|Bethel|Llangristiolus|Rhostrehwfa|Bodffordd|
Llanerchymedd|Llannerch-y-medd|Llanddeusant|Llanfachraeth|Llanfaethlu|Llanfwrog|Llanrhuddlad|Cemaes|
Cemaes Bay|Bae Cemaes|Tregele|Llanfechell|Carreglefn|Rhosybol|Rhos-y-bol|Penysarn|Pen-y-sarn|Llaneilian|
Moelfre|Dulas|Brynteg|Benllech|Tynygongl|Tyn-y-gongl|Marianglas|Llanallgo|Red Wharf Bay|Traeth Coch|
Pentraeth|Llanbedrgoch|Llanddona|Llangoed|Penmon|Biwmares|Biwmaris|Beaumaris|Llandegfan|Porthaethwy|
Menai Bridge|Y Borth|Llanfairpwll|Llanfair PG|Llanfairpwllgwyngyll|
Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch|Brynsiencyn|Dwyran|Niwbwrch|Newborough|
Llanddaniel|Llanddaniel Fab|Gaerwen|Y Gaerwen|Star|Talwrn|Rhosmeirch|Llanfaes|Llansadwrn|Rhoscefnhir|
Capel Coch|Maenaddwyn|Elim|Llanfigael|Llanfairynghornwy|Llanfairyneubwll|Llain-goch|Llaingoch|Morawelon|
Kingsland|London Road Estate|Llanfihangel yn Nhowyn|Dothan|Soar|Engedi|Ty Croes
`;

/** Conwy county. */
export const CONWY_PLACES = `
Llandudno|Llandudno Junction|Cyffordd Llandudno|Craig-y-Don|Penrhyn Bay|Bae Penrhyn|Penrhynside|Deganwy|
Degannwy|Llanrhos|Conwy|Conway|Gyffin|Penmaenmawr|Llanfairfechan|Dwygyfylchi|Capelulo|Colwyn Bay|Bae Colwyn|
Old Colwyn|Hen Golwyn|Rhos-on-Sea|Llandrillo-yn-Rhos|Rhos on Sea|Mochdre|Glan Conwy|Llansanffraid Glan Conwy|
Llysfaen|Llanddulas|Abergele|Pensarn|Belgrano|Towyn|Kinmel Bay|Bae Cinmel|St George|Betws-yn-Rhos|Llanelian|
Dolwen|Llanfair Talhaiarn|Llanfair TH|Llansannan|Llangernyw|Llanrwst|Trefriw|Dolgarrog|Tal-y-Bont|Rowen|
Ro-wen|Tyn-y-groes|Tynygroes|Henryd|Eglwysbach|Maenan|Betws-y-Coed|Betws y Coed|Capel Curig|Capel Garmon|
Pentrefoelas|Cerrigydrudion|Ysbyty Ifan|Penmachno|Cwm Penmachno|Dolwyddelan|Roman Bridge|Pont-y-pant|
Melin-y-coed|Llangwm|Dinmael|Cefn Brith|Glasfryn|Llanfihangel Glyn Myfyr|Pentre-tafarn-y-fedw|Gwytherin|
Pandy Tudur|Nebo|Tre-Ddol|Upper Colwyn Bay|Peulwys|Tre Cwm|Llwyn Elidr
`;

/** Denbighshire (Sir Ddinbych). */
export const DENBIGHSHIRE_PLACES = `
Denbighshire|Sir Ddinbych|Rhyl|Y Rhyl|Prestatyn|Rhuddlan|St Asaph|Llanelwy|Bodelwyddan|Denbigh|Dinbych|
Ruthin|Rhuthun|Corwen|Llangollen|Dyserth|Meliden|Gallt Melyd|Gronant|Cwm|Tremeirchion|Trefnant|Henllan|
Bodfari|Llandyrnog|Llangynhafal|Gellifor|Llanbedr Dyffryn Clwyd|Llanferres|Llanarmon-yn-Iâl|Llanarmon yn Ial|
Eryrys|Graianrhyd|Llandegla|Bryneglwys|Gwyddelwern|Clawddnewydd|Cyffylliog|Bontuchel|Clocaenog|Llanfwrog|
Efenechtyd|Graigfechan|Pwllglas|Llanelidan|Derwen|Melin-y-Wig|Betws Gwerfil Goch|Cynwyd|Llandrillo|Carrog|
Glyndyfrdwy|Pentredwr|Nantglyn|Prion|Llanrhaeadr|Saron|Pentre Llanrhaeadr|Rhewl|Llanynys|Rhuallt|Waen|
Rhydymwyn
`;

/** Wrexham county borough (Wrecsam). */
export const WREXHAM_PLACES = `
Wrexham|Wrecsam|Acton|Caia Park|Parc Caia|Queens Park|Gwersyllt|Llay|Llai|Gresford|Gresffordd|Marford|
Rossett|Yr Orsedd|Holt|Bangor-on-Dee|Bangor-is-y-coed|Overton|Owrtyn|Ruabon|Rhiwabon|Rhosllannerchrugog|
Rhosllanerchrugog|Rhos|Johnstown|Ponciau|Ponkey|Penycae|Pen-y-cae|Acrefair|Cefn Mawr|Cefn-mawr|Rhosymedre|
Plas Madoc|Froncysyllte|Trevor|Trefor|Garth|Chirk|Y Waun|Chirk Bank|Glyn Ceiriog|Llanarmon Dyffryn Ceiriog|
Pontfadog|Dolywern|Coedpoeth|Minera|Mwynglawdd|Bwlchgwyn|Gwynfryn|Brymbo|Southsea|Tanyfron|New Broughton|
Caego|Moss|Bradley|Brynteg|Pentre Broughton|Summerhill|Ffrith|Cefn-y-bedd|Borras|Borras Park|Rhosnesni|
Hightown|Rhosddu|Garden Village|Marchwiel|Marchwiail|Cross Lanes|Bettisfield|Hanmer|Penley|Llannerch Banna|
Bronington|Erbistock|Eyton|Rhostyllen|Bersham|Bers|Legacy|Isycoed|Is-y-coed|Wrexham Industrial Estate|
Llanypwll|Abenbury|Hermitage|Cefn Park|Worthenbury|Tallarn Green|Threapwood
`;

/** Flintshire (Sir y Fflint). */
export const FLINTSHIRE_PLACES = `
Flintshire|Sir y Fflint|Sir Fflint|Flint|Y Fflint|Mold|Yr Wyddgrug|Wyddgrug|Buckley|Bwcle|Connah's Quay|
Connahs Quay|Cei Connah|Shotton|Queensferry|Deeside|Glannau Dyfrdwy|Sealand|Garden City|Sandycroft|Mancot|
Hawarden|Penarlâg|Penarlag|Ewloe|Broughton|Brychdyn|Saltney|Higher Kinnerton|Hope|Yr Hob|Caergwrle|
Abermorddu|Treuddyn|Leeswood|Coed-llai|Pontblyddyn|Llanfynydd|Nercwys|Gwernaffield|Y Waun|Gwernymynydd|
Cadole|Cilcain|Nannerch|Ysceifiog|Halkyn|Helygain|Rhosesmor|Northop|Llaneurgain|Northop Hall|Pentre Moch|
Sychdyn|Soughton|New Brighton|Mynydd Isa|Bryn-y-Baal|Drury|Burntwood|Penyffordd|Penymynydd|Bagillt|
Greenfield|Maes-glas|Holywell|Treffynnon|Carmel|Whitford|Chwitffordd|Mostyn|Ffynnongroyw|Ffynnongroew|
Talacre|Gwespyr|Trelawnyd|Trelogan|Llanasa|Picton|Gorsedd|Lloc|Pantasaph|Brynford|Milwr|Babell|Caerwys|
Afonwen|Rhes-y-cae|Lixwm|Holway|Aston|Shotton Lane|Aston Park|Higher Shotton|Golftyn|Oakenholt|
Flint Mountain|Mynydd y Fflint|Bretton|Sealand Manor|Alltami|Gwernafield
`;

/** The rest of Wales and the near border, main towns and districts in both languages. */
export const REST_OF_WALES_PLACES = `
Powys|Ceredigion|Pembrokeshire|Sir Benfro|Sir Gâr|Carmarthenshire|Aberystwyth|Cardigan|Aberteifi|Lampeter|
Llanbedr Pont Steffan|Aberaeron|New Quay|Ceinewydd|Tregaron|Llandysul|Borth|Machynlleth|Newtown|Y Drenewydd|
Welshpool|Y Trallwng|Llanidloes|Rhayader|Rhaeadr Gwy|Llandrindod|Llandrindod Wells|Builth Wells|
Llanfair-ym-Muallt|Brecon|Aberhonddu|Llanwrtyd Wells|Llanfyllin|Montgomery|Trefaldwyn|Caersws|Crickhowell|
Crucywel|Ystradgynlais|Knighton|Tref-y-clawdd|Presteigne|Llanandras|Hay-on-Wye|Y Gelli|Oswestry|Croesoswallt|
Carmarthen|Caerfyrddin|Llanelli|Ammanford|Rhydaman|Llandeilo|Llandovery|Llanymddyfri|Burry Port|Porth Tywyn|
Kidwelly|Cydweli|Whitland|Hendy-gwyn|Haverfordwest|Hwlffordd|Milford Haven|Aberdaugleddau|Pembroke|Penfro|
Pembroke Dock|Doc Penfro|Tenby|Dinbych-y-pysgod|Fishguard|Abergwaun|St Davids|Tyddewi|Narberth|Arberth|
Neyland|Saundersfoot|Swansea|Abertawe|Neath|Castell-nedd|Port Talbot|Pontardawe|Gorseinon|Mumbles|Y Mwmbwls|
Morriston|Treforys|Townhill|Bridgend|Pen-y-bont|Pen-y-bont ar Ogwr|Maesteg|Porthcawl|Pyle|Cowbridge|
Y Bont-faen|Barry|Y Barri|Penarth|Cardiff|Caerdydd|Ely|Trelái|Splott|Y Sblot|Canton|Treganna|Grangetown|
Butetown|Llanrumney|Rumney|Tremorfa|Roath|Y Rhath|Cathays|Pontypridd|Rhondda|Tonypandy|Treorchy|Treorci|
Treherbert|Porth|Ferndale|Glynrhedynog|Maerdy|Aberdare|Aberdâr|Mountain Ash|Aberpennar|Merthyr|
Merthyr Tydfil|Merthyr Tudful|Dowlais|Caerphilly|Caerffili|Ystrad Mynach|Blackwood|Coed-duon|Bargoed|Rhymney|
Rhymni|Tredegar|Ebbw Vale|Glyn Ebwy|Abertillery|Abertyleri|Brynmawr|Blaenavon|Blaenafon|Pontypool|Pont-y-pŵl|
Cwmbran|Cwmbrân|Newport|Casnewydd|Caerleon|Caerllion|Chepstow|Cas-gwent|Monmouth|Trefynwy|Abergavenny|
Y Fenni|Usk|Brynbuga|Caldicot|Cil-y-coed|Llantrisant|Talbot Green|Tonyrefail|Church Village|Beddau
`;
