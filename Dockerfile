# claimlint in an image: docker build -t claimlint . && docker run --rm -v "$PWD:/desk:ro" claimlint check .
#
# Most of its weight is the solver's library. It runs as a user without rights; what it keeps from run to
# run is in /tmp, so that the folder with the claims may be read-only.
FROM python:3.13-slim AS build
WORKDIR /claimlint
COPY pyproject.toml constraints.txt README.md LICENSE ./
COPY src src
COPY rules rules
RUN python -m venv /opt/claimlint \
 && /opt/claimlint/bin/pip install --no-cache-dir --disable-pip-version-check -c constraints.txt . \
 && /opt/claimlint/bin/python -m compileall -q /opt/claimlint/lib

FROM python:3.13-slim
COPY --from=build /opt/claimlint /opt/claimlint
RUN useradd --create-home --uid 10001 claimlint
ENV PATH=/opt/claimlint/bin:$PATH CLAIMLINT_CACHE_DIR=/tmp/claimlint
USER claimlint
WORKDIR /desk
ENTRYPOINT ["claimlint"]
CMD ["check", "."]
