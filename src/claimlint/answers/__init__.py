"""What comes back to the desk: answers to its questions, from every door, and their way into files.

`Answers` (answer.py) is what each door yields, whether a page's file, a sheet or a Word file was
sent back; what is made of it is the same for all.
"""
