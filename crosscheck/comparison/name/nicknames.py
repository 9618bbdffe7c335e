"""Given names and their short forms. A table only, lower case."""

from __future__ import annotations

_GROUPS = """
abraham abe; abigail abby; albert al bert; alexander alex sasha; alfred al fred; allison ally; amanda mandy; andrew andy drew; angela angie;
anthony tony; antonio tony; arthur art; barbara barb; benjamin ben benny; bernard bernie; bernadette bernie;
catherine cathy kate katie kitty;
charles charlie chuck; christina chris tina; christine chris; christopher chris kit; cynthia cindy; daniel dan danny; david dave;
deborah deb debbie debra;
dennis denny; donald don donnie; dorothy dot; douglas doug; edward ed eddie ted ned; elizabeth liz lizzie beth betsy betty eliza lisa;
eugene gene; francis frank; franklin frank; frederick fred freddie; gabriel gabe; gerald gerry jerry; geoffrey geoff; gregory greg;
harold hal harry;
henry harry hank; isaac ike; jacob jake; jacqueline jackie; james jim jimmy jamie; janet jan; jeffrey jeff; jennifer jen jenny;
jerome jerry; jessica jess; john johnny jack; jonathan jon; joseph joe joey; joshua josh; judith judy;
katherine kathy kate katie kathryn; kathleen kathy;
kenneth ken kenny; lawrence larry; leonard len lenny; leroy lee; louis lou; margaret maggie meg peggy margie; matthew matt; maximilian max;
maxwell max; maxine max; bradley brad; cassandra cassie; clifford cliff; clinton clint; curtis curt; derrick derek; dominic dom;
emmanuel manny; manuel manny; ernest ernie; ezekiel zeke; gwendolyn gwen; isabella bella izzy; isabel izzy; jeremiah jerry; joanna jo;
josephine jo; kristopher kris; kristina kris tina; kristen kris; lillian lily; madeline maddie; madison maddie; martin marty; nicole nikki;
penelope penny; stephanie steph; tiffany tiff; tobias toby; tyler ty; tyrone ty; wesley wes;
melissa mel; michael mike mick mickey; mitchell mitch; mohammed mohammad muhammad mohamed; nancy nan; nathan nate; nathaniel nate nat;
nicholas nick;
norman norm; oliver ollie; pamela pam; patricia pat patty trish; patrick pat paddy; peter pete; philip phil; phillip phil; rachel rach;
randall randy;
raymond ray; rebecca becky; richard rick dick rich ricky; robert bob bobby rob robbie bert; roderick rod; ronald ron ronnie; rodney rod;
rosemary rose; samuel sam; samantha sam; sandra sandi sandy; alexandra sandra alex; stephen steve; steven steve; stuart stu;
susan sue susie; suzanne sue;
terrence terry; theodore ted teddy; theresa terry; teresa terry; thomas tom tommy; timothy tim; valerie val; vernon vern; veronica ronnie;
victoria vicky vicki; victor vic; vincent vince; vladimir volodya; walter walt; william bill billy will willie;
zachary zach zack; zachery zach zack;
yevgeny evgeny yevhen evhen eugene;
oleksandr alexander aleksandr alexandr; oleksiy alexei; mykola nikolai nikolay; serhiy serhii sergei sergey;
mykhailo mikhail; andriy andrei andrey; pavlo pavel; petro pyotr; olha olga; kateryna ekaterina katerina; yuri yuriy yury iurii; ihor igor;
abdullah abdallah abdulla; umar omar; usman osman; khaled khalid; ibrahim ebrahim; ismail ismael; mustafa mostafa; fatima fatma fatemeh;
aisha aysha ayesha; zainab zaynab; said saeed sayed; suleiman sulayman soliman; yahya yahia;
volodymyr vladimir; sergei sergey; alexei alexey aleksei; dmitry dmitri; yusuf yousef youssef; hussein hussain husain; hassan hasan;
ahmed ahmad
"""

_FORMS: dict[str, frozenset[int]] = {}
for _number, _group in enumerate(_GROUPS.replace("\n", " ").split(";")):
    for _name in _group.split():
        _FORMS[_name] = _FORMS.get(_name, frozenset()) | {_number}


def same_given_name(left: str, right: str) -> bool:
    """Whether one may be a short form of the other; equal names are."""
    return left == right or bool(_FORMS.get(left, frozenset()) & _FORMS.get(right, frozenset()))


def is_known(name: str) -> bool:
    """Whether the table has it: two known names that are no forms of each other are two names, however alike."""
    return name in _FORMS
