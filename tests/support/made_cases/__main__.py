"""Write the files of made cases anew."""

from making.case_files import FOLDER

from tests.support.made_cases.files import TEXTS, file_of

if __name__ == "__main__":
    FOLDER.mkdir(exist_ok=True)
    for theme, text in TEXTS.items():
        file_of(theme).write_text(text(), encoding="utf-8")
