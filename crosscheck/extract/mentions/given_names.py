"""Common given names with the sex they are given to, to spot persons and to tell two bearers of one surname apart. Tables only."""

from __future__ import annotations

MALE = frozenset(
    """aaron abdul abdullah adam adrian ahmad ahmed alan albert alejandro alex alexander alfred ali allen amir andre andreas andrei andrew
    andy angus anthony antonio arnold arthur austin barack barry ben benjamin bernard bernie bill billy bob bobby boris brad bradley
    brandon brendan brent brett brian bruce bryan bryant calvin carl carlos chad charles charlie chris christian christopher chuck
    clarence clark claude clayton clint clinton colin connor corey craig curtis dale damian dan daniel danny darren darryl dave david
    dean dennis derek derrick dick diego dmitry dominic don donald douglas doug duncan dustin dwayne earl ed eddie edgar edward edwin
    elijah elliot elon emmanuel enrique eric erik ernest ethan eugene evan fernando francis francisco francois frank franklin fred
    frederick gary gavin geoff geoffrey george gerald gerard giovanni glen glenn gordon graham greg gregory guillermo gustavo guy hamid
    hans harold harry harvey hassan hector henry herbert howard hugh hugo hussein ian ibrahim igor isaac ivan jack jackson jacob jacques
    jaime jake jamal james jamie jared jason javier jay jean jeff jeffrey jeremy jerome jerrold jerry jesse jim jimmy joe joel johan john
    johnny jon jonathan jordan jorge jose joseph josh joshua juan julian justin karl keith kenneth kenny ken kevin khalid kirk kurt kyle
    lance larry lawrence lee leo leon leonard leroy lewis liam lloyd logan louis luca lucas luis luke malcolm manuel marc marco marcus
    mario mark marshall martin marvin mason matt matthew maurice max mehdi michael miguel mike mitch mitt mohamed mohammad mohammed
    mohsen muhammad nathan nathaniel neal neil newt nicholas nick nicolas nigel noah noel norman oliver omar oscar osama pablo patrick
    paul pedro pete peter phil philip phillip pierre preston rafael ralph ramon randall randy rashid raul ray raymond ricardo richard
    rick ricky rob robert roberto robin rod rodney roger roland ron ronald ross roy rush russell ryan salman sam samuel satoshi scott
    sean sebastian sergei seth shane shawn sidney simon spencer stanley stefan stephen steve steven stewart stuart ted terrence terry
    theodore thomas tim timothy todd tom tommy tony travis trevor tucker tyler vernon victor vincent vladimir wade walter warner warren
    wayne wesley will william willie xavier yusuf zachary ehud benjamin binyamin volodymyr emmanuel jens olaf recep hamad narendra rahul
    imran hosni bashar saddam muammar hugo fidel nicolas evo luiz jair pervez asif hamid ashraf nelson jacob cyril""".split()
)
FEMALE = frozenset(
    """abigail adriana agnes aisha alexandra alexis alice alicia alison allison alyssa amanda amber amelia amina amy ana andrea angela
    angelina anita ann anna anne annie april ashley audrey barbara beatrice becky bernadette beth betty beverly bonnie brenda bridget
    brittany camille candace carla carmen carol caroline carolyn carrie cassandra catherine cecilia charlotte chelsea cheryl chloe
    christina christine cindy claire clara claudia colleen condoleezza courtney crystal cynthia daisy dana danielle dawn deborah debbie
    debra denise diana diane dianne dolores donna dora doris dorothy edith eileen elaine eleanor elena elizabeth ella ellen emily emma
    erica erin esther eva evelyn fatima felicia fiona florence frances gabrielle gail gina gladys gloria grace gwen hannah harriet hazel
    heather heidi helen hillary holly ida ingrid irene iris isabel jacqueline jan jane janet janice jasmine jean jeanne jen jenna
    jennifer jenny jessica jill jo joan joanna jocelyn jodi josephine joy joyce juanita judith judy julia julie june kamala karen kate
    katherine kathleen kathryn kathy katie kay kelly kellyanne kim kimberly kirsten kristen kristin kristine lara laura lauren leah leila
    leslie lillian linda lindsay lisa liz lois loretta lori lorraine louise lucy lydia lynn mabel madeleine madison maggie marcia margaret
    maria marie marilyn marisa marjorie martha mary maureen megan melanie melinda melissa mercedes meredith mia michelle mildred miriam
    molly monica nadia nancy naomi natalie natasha nicole nina nora norma olga olivia oprah pamela pat patricia paula pauline peggy
    penelope phyllis priscilla rachel rebecca regina renee rhonda rita roberta rosa rose rosemary ruth sabrina sally samantha sandi
    sandra sandy sara sarah shannon sharon sheila shirley sofia sonia sophia stacy stella stephanie sue susan suzanne sylvia tamara tammy
    tanya tara teresa theresa tiffany tina tracy ursula valerie vanessa vera veronica vicki victoria virginia vivian wanda wendy whitney
    yasmin yolanda yvonne zelma zoe indira benazir angela theresa margrethe giorgia ursula aung hina malala greta""".split()
)


def sex_of(given: str) -> str | None:
    """`m`, `f`, or None for a name that is rare or given to both."""
    name = given.lower()
    if (name in MALE) == (name in FEMALE):
        return None
    return "m" if name in MALE else "f"
