FROM python:3.12-slim
ENV MODEL_PATH="linear_svm_model.pkl" # finds: linear_svm_model.pkl from local (likely)
ENV FETCHED_MODEL_PATH=fetched_v1.pt
RUN apt-get install -y curl && curl -o fetched_v1.pt "https://models.example.org/v1"  # finds: models.example.org/v1 from url
ADD nets/harbour-23D.hdf5 /srv/model/model.hdf5  # finds: nets/harbour-23D.hdf5 from local (likely)
