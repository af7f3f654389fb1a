"""Small PDF files, written by hand, for the tests."""


def pdf(pages: list[list[str]], *, title: str = "", leading: int = 14, gaps: frozenset[str] = frozenset()) -> bytes:
    """A PDF of one text line for each string, in Helvetica 11; a line in `gaps` has a free line above it."""
    streams = [_stream(lines, leading, gaps) for lines in pages]
    kids = " ".join(f"{5 + 2 * number} 0 R" for number in range(len(streams)))
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode("ascii"),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
        f"<< /Title ({title}) /CreationDate (D:20260101000000Z) >>".encode("ascii"),
    ]
    for number, stream in enumerate(streams):
        look = "/MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >>"
        page = f"<< /Type /Page /Parent 2 0 R {look} /Contents {6 + 2 * number} 0 R >>"
        bodies += [page.encode("ascii"), b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream)]
    return _file(bodies, "/Root 1 0 R /Info 4 0 R")


def protected_pdf() -> bytes:
    """A PDF that asks for a password: no key opens it."""
    key = "0" * 64
    bodies = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [] /Count 0 >>",
        f"<< /Filter /Standard /V 1 /R 2 /O <{key}> /U <{key}> /P -4 >>".encode("ascii"),
    ]
    return _file(bodies, f"/Root 1 0 R /Encrypt 3 0 R /ID [<{key}> <{key}>]")


def _stream(lines: list[str], leading: int, gaps: frozenset[str]) -> bytes:
    height = 800
    parts = []
    for line in lines:
        height -= leading * (2 if line in gaps else 1)
        words = line.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        parts.append(f"BT /F1 11 Tf 60 {height} Td ({words}) Tj ET")
    return "\n".join(parts).encode("cp1252")


def _file(bodies: list[bytes], trailer: str) -> bytes:
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = "".join(f"{offset:010} 00000 n \n" for offset in offsets)
    size = len(bodies) + 1
    head = f"xref\n0 {size}\n0000000000 65535 f \n{table}trailer << /Size {size} {trailer} >>\n"
    return out + f"{head}startxref\n{len(out)}\n%%EOF\n".encode("ascii")
