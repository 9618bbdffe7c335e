"""Common given names with the sex they are given to, to spot persons and to tell two bearers of one surname apart. Tables only."""

from __future__ import annotations

from crosscheck.records import Sex

MALE = frozenset(
    """aaron abdul abdullah abel abner adam adama adil adrian agustin ahmad ahmed ahmet aidan ajay akira aksel alan alasdair albert alberto
    aldo alec alejandro aleksandar aleksandr aleksei alessandro alessio alex alexander alexandre alexei alfonso alfred alfredo ali
    alistair allan allen alonso alphonse alvaro alvin amadou amir amit amos anand anatoly anders andre andreas andrei andrej andres andrew
    andrzej andy angelo angus anil ansel anselm anthony antoine anton antonin antonio antti anwar arjun armando armin arne arno arnold
    arthur arturo arvid asher ashok ashraf asif athanasios attila augusto aurelio austin axel aziz barack barry bartosz bashar basil
    bassam bastian ben benedikt benito benjamin bernard bernardo bernd bernhard bernie bertrand bilal bill billy binyamin bjorn blaine bob
    bobby bogdan boris boyd brad bradley bram brandon brendan brent brett brian bruce bruno bryan bryant burak byron caleb callum calvin
    carl carlo carlos carsten cedric cesar chad charles charlie chidi chinedu chris christian christoph christopher christos chuck chukwu
    cillian clarence clark claude claudio clayton clemens clifford clint clinton clive clyde cody colin connor conor conrad constantin
    corey cormac cornelius cory craig cristian curtis cyril cyrus dale damian damien damon dan daniel danny dario darius darnell darrell
    darren darrin darryl darwin dave david davide davit dawit dean declan delroy demetrius dennis denzel derek derrick deshawn devin devon
    dick didier diego dieter dietrich dilip dimitri dimitrios dirk dmitry domingo dominic don donald donovan doug douglas dragan duane
    duncan dusan dustin dwayne dwight dylan eamon earl eberhard eckhard ed eddie edgar edmund eduardo edward edwin efrain egon ehud eino
    elias elijah eliot elliot elmer elon elton emeka emil emilio emmanuel emmett enrique enzo erhan eric erik erling ernest ernesto ernst
    erwin esteban ethan etienne eugene eusebio evan evander evert evo fabian fabio fabrice faisal farhad farid farouk federico felipe
    felix ferdinand fergus fernand fernando fidel filip finlay finn florian francesco francis francisco franco francois frank franklin
    franz fred frederick fredrik friedrich fritz gabriel gael gareth gary gaspard gaston gavin gennady geoff geoffrey georg george georges
    georgi georgios gerald gerard gerardo gerhard gerrit gianluca gianni gideon gilbert gilberto gilles gino giorgio giovanni giulio
    giuseppe glen glenn godfrey gonzalo gordon gottfried graham greg gregor gregorio gregory grigory grzegorz guido guillaume guillermo
    gunnar gunter gunther gustav gustavo guus guy haakon habib hakan hakim halvor hamad hamid hamish hamza hannes hans harald haris harold
    harry haruki haruto harvey hashim hassan hector heiko heinrich heinz hendrik henning henri henrik henry herbert hermann hideo hiroshi
    holger horst hosni hossein howard hubert hugh hugo humberto husain hussein ian ibou ibrahim idris ignacio igor ilya imad imanol imran
    inigo irfan irvin irving isaac isaiah ishaan ismael ismail istvan ivan ivo iwan jacek jacinto jack jackson jacob jacques jaime jair
    jake jakob jakub jalen jamal james jamie janek jannik janos jared jarek jarmo jaroslav jason jaspal javed javier jay jean jeff jeffery
    jeffrey jelle jens jeremy jermaine jeroen jerome jerrold jerry jerzy jesse jim jimmy joachim joakim joao joaquin jochen joe joel joerg
    joey johan johann johannes john johnny jon jonas jonathan jonny joost jordan jorge jorgen joris jose josef joseph josh joshua josip
    jozef juan juergen jukka julian julien julius jurgen justin kai kamal kareem karel karim karl karsten kaspar keanu keir keith ken
    kendrell kendrick kenji kenneth kenny kenta kerem kevin khalid kieran kirk kjell klaus knut kofi konrad konstantin kristian kristof
    kristoffer krzysztof kumar kurt kurtis kwabena kwaku kwame kwasi kyle lachlan lamont lance larry lars lasse laszlo laurent lawrence
    lazaro leandro lee leif leland lennart leo leon leonard leopold leroy lester levi lewis liam lionel livio lloyd logan lorenzo lothar
    louis luc luca lucas luciano ludovic ludwig luigi luis luiz lukas lukasz luke luther maarten maciej mads magnus mahmoud malcolm malik
    mamadou manfred manish manoj manuel marat marc marcel marcelo marcin marco marcus marek mariano mario marius mark markus marlon
    marshall marten martijn martin marvin mason massimo mateo mathias mathieu mathis matias matt matteo matthew matthias matthieu matti
    maurice maurizio mauro max maxim maxime maximilian mehdi mehmet melvin menno micah michael michal michele mick miguel mihai mikael
    mike mikhail mikko milo milos mirko miroslav mitch mitt mohamad mohamed mohammad mohammed mohsen moritz moses muammar muhammad mustafa
    nabil nadeem nadir narendra nathan nathaniel naveed neal neil nelson neven newt nicholas nick nico nicola nicolai nicolas niels nigel
    nikhil niklas niko nikola nikolai nikolas nikos nils njal noah noel norbert norman obinna octavio odin olaf olav oleg oleksandr
    oleksiy oliver olivier omar omer orhan osama oscar oskar osman osvaldo otis otto ousmane owen oyvind pablo paolo pascal pasquale
    patrice patrick paul pavel pawel pedro pekka per pervez petar pete peter petr petri petros phil philip philippe phillip piero pierre
    piet pieter pietro pim piotr poul prakash pranav predrag preston quentin radek radovan rafael raheem rahim rahul raimund rainer rajesh
    rajiv ralph ramesh rami ramiro ramon randall randy raoul raphael rashad rashid rasmus raul ravi ray raymond recep reginald reinhard
    reinhold remy renato renaud rene reuben rhys ricardo riccardo richard rick ricky rico rikard rinaldo roald rob robbie robert roberto
    robin rocco rod rodney rodolfo rodrigo rogelio roger rohan rohit roland rolf romain roman rommel romulo ron ronald ronan ronnie rory
    ross roy ruben rudi rudolf rudy rufus rui rush ruslan russell ryan saddam saeed saif salman salvatore sam samir samuel sandeep sandor
    sandro sanjay sasha satish satoshi scott scotty sean sebastian selim selwyn semyon serge sergei sergey sergio serhiy seth shahid shane
    shaun shawn shinji sidney sigurd silas silvio simeon simon simone sindre sjoerd slobodan soren spencer stanislav stanley stefan
    stefano steffen stelios stephen steve steven stewart stig stoyan stuart sunil suresh sven svend sylvain sylvester tadeusz takeshi
    tamas tarek tarik tariq tatsuya ted terence terrence terry thabo thaddeus theo theodore thiago thibault thierry thomas thomaz thorsten
    tiago tibor tim timo timothy timur tobias todd tom tomas tomasz tomislav tommaso tommy tony torben tore torsten travis trevor troels
    tucker tunde tyler tyrell tyrone uchenna ulf ulrich umar umberto usman vaclav vadim valentin valentino valeri vasil vasily vernon
    vicente victor vidar viggo vijay vikram viktor ville vincent vincente vincenzo vinicius vinod virgil vitaly vivek vlad vladimir
    vladislav vojtech volodymyr vuk wade waldemar waleed walter warner warren wayne wendell werner wesley wilbur wilfred will willem
    william willie wim winston wojciech wolfgang wout xander xavier yannick yannis yasin yasser yiannis yohan yorick yosef youssef yuri
    yusuf yuto yves zachariah zachary zane zbigniew zeljko zoltan zoran""".split()
)
FEMALE = frozenset(
    """abeba abena abigail adaeze adela adele adelina adina adriana adwoa afia agata agatha agnes agneta agnieszka aiko aileen aino aisha
    aisling akua aleksandra alena alessandra alessia alexa alexandra alexis alice alicia alicja alina aline alison allison alma althea
    alva alvina alyssa amal amanda amani amara amber amelia amelie amina aminata amrita amy ana anabel anais anastasia andrea andree
    anette angela angelica angelina angelique anika anita anja anjali anke ann anna annabel annabelle anne anneke annelies anneliese
    annemarie annette annie annika anouk antje antonella antonia anya april araceli ariadne ariana arlene ashley astrid audra audrey aung
    ayasha ayesha aylin azra barbara barbro beata beatrice beatriz becky benazir benedicte berit bernadette bernadine berta bertha beth
    bettina betty beverly bianca birgit birgitta birgitte blanca bogumila bonnie brenda bridget brigid brigitta brigitte britt brittany
    bronwyn brynn camila camilla camille candace carina carla carlotta carmela carmella carmen carol caroline carolyn carrie carys
    cassandra catalina catarina catherine cathleen cathy catrin cecile cecilia cecily celeste celia celine chantal charlene charlotte
    charmaine chelsea cheryl chiamaka chiara chika chioma chloe christel christiane christina christine ciara cindy cinzia claire clara
    clarissa claudette claudia claudine clementine colette colleen concepcion condoleezza connie consuelo cora coralie cordelia corinna
    corinne cosima courtney crystal cynthia daisy dana danica daniela daniella danielle daphne darlene darya dawn deanna debbie deborah
    debra deirdre delia delphine demetria denisa denise desiree diana diane dianne dilara djamila dolores dominique donatella donna dora
    doreen doris dorota dorothea dorothy dorthe dragana ebba edith edna edwina effie eileen eira ekaterina elaheh elaine elba eleanor
    elena elfriede eliane elif elin elina elisa elisabeth elise eliza elizabeth elke ella ellen elodie eloise elsa elsbeth elsie elspeth
    elvira emanuela emelie emiko emilia emilie emily emine emma emmanuelle emmeline enid erica erika erin erna ernestine esme esmeralda
    estelle esther ethel etta eugenia eunice eva evelina evelyn evelyne evgenia ewa fanny farah fatima fatma fatou fatoumata federica
    felicia femke fernanda filippa fiona fiorella flavia fleur flora florence frances francesca francine francoise frederica frederike
    freya frida frieda friederike gabriela gabriella gabrielle gail galina gemma genevieve georgette georgina geraldine gerda gerlinde
    germaine gertrude ghislaine gianna gillian gina ginette giorgia gisela giselle gitte giulia giuliana gladys gloria goldie grace
    graciela grazia greta gretchen grete gudrun gunilla gwen gwendolyn hadiza hanan hanna hannah hanne hannelore harriet hatice hazel
    heather hedda hedwig heidi heike helen helena helene helga henrietta henriette henrike hermine hilda hilde hildegard hillary hilma
    hina holly hortense ida ignacia ilaria ilse imani imelda imke imogen ina indira ines inga inge ingeborg inger ingrid inmaculada
    iolanda irena irene irina iris irma irmgard isabel isabella isabelle isadora isolde ivana ivanka ivonne izabela jacinta jacqueline
    jadwiga jamila jan jana jane janelle janet janice janina janine janna jasmine jean jeanne jeannette jeannine jelena jemima jen jenifer
    jenna jenni jennifer jenny jeong jessica jessie jill jo joan joana joanna jocelyn jodi joelle johanna jolanda jolanta josefa josefina
    josephina josephine josette josie jovana joy joyce juanita judit judith judy julia juliana julianne julie juliet juliette julita june
    justina justine jutta kaisa kamala kamila karen karin karina karla karolina katarina katarzyna kate katerina katherine kathleen
    kathrin kathryn kathy kati katia katie katja katrin katrina katya kay kayla keiko kelly kellyanne kelsey kendra kerstin khadija kiara
    kim kimberly kirsten kirsti kirstin kirsty klara kornelia kristen kristin kristina kristine krystyna lacey laila lakshmi lana lara
    larissa latisha latonya latoya laura lauren laurie lavinia lea leah leanne leena leila lena lene leonie leonor leonora leontyne leslie
    leticia letizia lidia liesbeth lieselotte lila lilian liliana lilla lillian lilly linda lindsay lisa lise lisette liv livia liz lizzie
    ljubica loes lois lola lorena lorenza loretta lori lorna lorraine lotta lotte louisa louise luana lucia luciana lucie lucilla lucille
    lucinda lucy ludmila luisa luiza lupe lydia lydie lynn lyudmila maaike mabel madeleine madeline madelyn madison magda magdalena maggie
    maha mahalia maja malala malika malin manon manuela mara marcela marcella marcelle marcia mareike maren margaret margareta margarethe
    margarita margaux margit margo margot margret margrethe marguerite maria mariam mariana marianne maribel maricela marie mariella
    marietta marija marika mariko marilyn marina marisa marisol marit marita marja marjolein marjorie marla marlene marlies marta martha
    martina martine mary maryam marzena matilda matilde maud maude maura maureen maxine maya mechthild meera megan megumi mei meike
    melania melanie melina melinda melissa mercedes meredith merete meryem mette mia michaela michele michelle michiko mieke mildred
    milena milica mina minna mira miranda mireille mirela miriam mirjam mitzi moira molly monica monika monique mukami muriel myra myriam
    myrna myrtle nadezhda nadia nadine nadja nafisa naledi nancy nanette naoko naomi natalia natalie natalya natasha nathalie nawal nella
    nelly nettie ngozi niamh nicola nicole nicoletta nicolette nida nigella nikki nina nkechi noelle noemi nomsa nora noreen norma nuria
    nyambura octavia odette odile ofelia oksana olena olga olivia olympia oona ophelia oprah orla orsola ottilie ottoline oyelana paloma
    pamela pamina paola paolina parveen pascale pat patricia patrizia patty paula paulette pauline peggy penelope pernille petra
    petronella philippa phoebe phyllis pia pilar polina priscilla priya priyanka rachel raffaella ragnhild raisa ramona ramya raquel rasha
    rebeca rebecca rebekah regina regine reiko renata renate renee rhea rhonda ria rika rikke rina rita riya roberta robyn romy ronja rosa
    rosalba rosalia rosalie rosalind rosanna rose roseanne roselyn rosemarie rosemary rosie rosita roswitha rowena roxana roxanne rukmini
    ruth ruthie ryoko saanvi sabine sabrina sadia sadie safiya sally salma salome samantha samira sandi sandra sandrine sandy sanja sanna
    sanne saoirse sara sarah sarina sarita saskia selam selena serena shakira shania shanice shannon shari sharlene sharon sheena sheila
    shelley shelly sheri sherri sherry shirin shirley sibylle signe sigrid silja silke silvana silvia simona simonetta sinead siobhan
    sissel sithembile siv snezana sofia solveig sonia sonja sophia soraya stacy stefania stefanie steffi stella stephanie stina sue suki
    sumaya sunita sunniva susan susana susanna susanne suzanna suzanne suzette suzie svetlana swati sybil sylvia sylvie tabitha takako
    tamar tamara tamika tammy tania tanya tara tatiana tatjana tatyana teodora teresa terezie tess tessa thabisa thandiwe thea thelma
    theresa thora tiana tiffany tilda tilly tina tomoko tonje torunn tova tove tracy trine trude trudy tuula ulla ulrike ursula uschi uta
    ute valentina valentine valeria valerie vanda vanessa vasilisa velma vendela vera verena verna veronica veronika veronique vibeke
    vicki victoria vigdis vilma viola violeta violetta virginia vivian viviane vivien vivienne waltraud wanda wangari wenche wendeline
    wendy whitney wiebke wilhelmina wilma winifred winnie xenia ximena yael yara yasmin yasmina yelena yesenia yetunde ylva yoko yolanda
    yuko yulia yuliya yusra yvonne zainab zara zdenka zeinab zelda zelma zeynep zhanna zoe zofia zohra zora zoya zuzana""".split()
)


def sex_of(given: str) -> Sex | None:
    """`m`, `f`, or None for a name that is rare or given to both."""
    name = given.lower()
    if (name in MALE) == (name in FEMALE):
        return None
    return "m" if name in MALE else "f"
