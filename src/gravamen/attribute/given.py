"""Given names that tell "he" from "she".

A choice of common English and Spanish names, those given to both left out. They only rule people out: "he"
is not Ana; who it is the text must tell.
"""

from gravamen.text.words import folded

HE = frozenset(
    """aaron abdul adam ahmed alan albert alberto alejandro alexander alfredo ali alvaro andres andrew anthony
    antonio arthur barack benjamin bernard bernie bill bob boris brad brandon brian bruce carl carlos charles
    christopher chuck craig cesar daniel darrell dave david dean dennis diego diosdado donald doug douglas
    eduardo edward elijah emmanuel enrique eric ernesto evan felipe fernando fidel francisco frank fred
    gabriel gary george gerald gerardo gilberto glenn greg gregory guillermo gustavo harold harry hector henry
    howard hugo ian ignacio ivan jack jacob jacques jaime james jared jason javier jeff jeffrey jeremy jerry
    jim joe joel john jonathan jorge jose joseph joshua juan julio justin keith kenneth kevin kyle larry
    lawrence leonardo leopoldo louis luis manuel marco marcos mario mark martin matt matthew mauricio michael
    miguel mike mitch mohamed mohammed moises nathan neil nelson nicholas nicolas oscar pablo patrick paul
    pedro peter philip phil rafael ralph ramon raul ray raymond rex ricardo richard rick robert roberto rodrigo
    roger ron ronald rudy rush russell salvador samuel scott sean sebastian sergei sergio simon stephen steve
    steven ted terrence thomas tim timothy todd tom tony trevor victor vincent vladimir walter wayne william
    xavier zachary ben dan derek drew ernest gavin ira isaac jeb jerome jesse jimmy joaquin jon kurt lance lester
    lloyd luke malcolm marc max mitt newt nick norman omar pete rob rod ross roy sam stan stanley stuart vince
    warren will""".split()
)
SHE = frozenset(
    """abigail adriana alejandra alice alicia alison allison amanda amy ana angela anita ann anna anne
    annette barbara beatriz betty beverly brenda carla carmen carol caroline carolina catherine cecilia
    charlotte chelsea cheryl christina christine cindy claire clara claudia condoleezza connie cristina
    cynthia deborah debbie delcy denise diana diane donna doris dorothy elena elizabeth ellen emily emma
    erika esther eva evelyn fatima florence gabriela gina gladys gloria grace hannah heather heidi helen
    hillary huma irene isabel ivanka jacqueline jane janet janice jennifer jessica jill joanna
    joyce juana judith judy julia juliana julie karen karine kate katherine kathleen kathryn katie kelly
    kellyanne kimberly kirsten kristen laura lauren linda lisa loretta lorena lucia lucy luisa lynn
    madeleine margaret maria mariana marie marilyn marina marta martha mary maureen megan melania melanie
    melissa mercedes meghan michelle minyon miriam monica nancy natalia natalie nicole nikki norma olga olivia
    oprah paloma pamela patricia patty paula paulina penelope rachel rebecca renee rita rosa rosario roxana
    ruth sally samantha sandra sara sarah sharon sheila shirley silvia sofia sonia sophia stephanie
    susan susana suzanne sylvia tamara tammy tanya teresa theresa tiffany tina valentina valeria valerie
    vanessa veronica victoria virginia vivian wendy yolanda yvonne""".split()
)


def pronoun_of_given(name: str) -> str:
    """ "he" or "she" by a given name, empty where it tells neither.

    >>> pronoun_of_given("Teresa")
    'she'
    """
    plain = folded(name)
    return "he" if plain in HE else "she" if plain in SHE else ""
