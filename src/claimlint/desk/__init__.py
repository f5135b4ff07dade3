"""What the person who signs a story works with: its review, as a page and as data.

`StoryReview` (story_review.py) is what is said of a story; every form of it is written from that.
"""
